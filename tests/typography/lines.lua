-- Writes to lines.txt a line for each line of a paragraph: "." and its width for a paragraph's last, "-" for one that ends in a
-- hyphen that the word has not otherwise, "" for others; then its spaces as they are set and as the font has them, in points of 1/72 inch.
local out = io.open("lines.txt", "w")
local SPACE, EXTRA_SPACE, FILL = 13, 14, 15
local AUTOMATIC = 2 -- the break behind a hyphen that is there anyway
local POINT = 65781.76 -- scaled points

local function ends_in_hyphen(line)
  local last, disc
  for n in node.traverse(line.head) do
    if n.id == node.id("disc") then disc = n end
    if n.id == node.id("glyph") then last = n end
  end
  return last and last.char == 0x2D and disc and disc.subtype ~= AUTOMATIC
end

local function text_width(line)
  local last
  for n in node.traverse_id(node.id("glyph"), line.head) do last = n end
  return last and node.dimensions(line.glue_set, line.glue_sign, line.glue_order, line.head, last.next) / POINT or 0
end

local function is_last(line)
  for n in node.traverse_id(node.id("glue"), line.head) do
    if n.subtype == FILL then return true end
  end
end

luatexbase.add_to_callback("post_linebreak_filter", function(head)
  for line in node.traverse_id(node.id("hlist"), head) do
    local fields = {is_last(line) and string.format(".%.3f", text_width(line)) or ends_in_hyphen(line) and "-" or ""}
    for n in node.traverse_id(node.id("glue"), line.head) do
      if n.subtype == SPACE or n.subtype == EXTRA_SPACE then
        table.insert(fields, string.format("%.3f/%.3f", node.effective_glue(n, line) / POINT, n.width / POINT))
      end
    end
    out:write(table.concat(fields, " "), "\n")
  end
  return true
end, "lines")
