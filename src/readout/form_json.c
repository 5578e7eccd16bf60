/* The brief as data: JSON. */
#include "base/buf.h"
#include "readout/forms.h"
#include "readout/modules.h"

static bool
print_brief(struct making *making, struct buf *out)
{
    void (*print)(const struct brief *brief, struct buf *out);
    if (!module_function(making->modules, "json", "json_brief", &print,
                         making->pipeline->diag))
        return false;
    print(making->pipeline->inputs[0].brief, out);
    return true;
}

static bool
print_dossier(struct making *making, struct buf *out)
{
    void (*print)(const struct dossier *dossier, struct buf *out);
    if (!module_function(making->modules, "json", "json_dossier", &print,
                         making->pipeline->diag))
        return false;
    print(making->pipeline->dossier, out);
    return true;
}

bool
make_json(struct making *making)
{
    struct buf text = {0};
    if (!pipeline_reach(making->pipeline, REACHED_BRIEFS))
        return false;
    bool is_made = making->pipeline->dossier != NULL
                       ? print_dossier(making, &text)
                       : print_brief(making, &text);
    making_add_text(making, &text);
    return is_made;
}
