/* `readout mail`: a message that carries the brief, to a file or to send. */
#include "base/diag.h"
#include "base/status.h"
#include "command/articles.h"
#include "command/plan.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool
parse_body(struct run *run, const char *name, enum readout_body *body)
{
    static const char *const names[] = {
        [READOUT_BODY_BOTH] = "both",
        [READOUT_BODY_TEXT] = "text",
        [READOUT_BODY_HTML] = "html",
    };
    for (size_t i = 0; i < COUNT(names); i++)
        if (name == NULL || strcmp(name, names[i]) == 0) {
            *body = (enum readout_body)i;
            return true;
        }
    DIAG(run->diag, MESSAGE_OPTION_WORD, NOWHERE, STR("body"), str_from(name),
         STR("both, text or html"));
    return false;
}

static bool
parse_timeout(struct run *run, const char *text, uint32_t *seconds)
{
    if (text == NULL)
        return true;
    if (str_to_uint(str_from(text), seconds) && *seconds > 0)
        return true;
    DIAG(run->diag, MESSAGE_OPTION_WORD, NOWHERE, STR("timeout"),
         str_from(text), STR("a number of seconds"));
    return false;
}

/* Where systems have it, which is often no place that is searched. */
static const char *
find_sendmail(void)
{
    static const char *const places[] = {"/usr/sbin/sendmail",
                                         "/usr/lib/sendmail"};
    for (size_t i = 0; i < COUNT(places); i++)
        if (access(places[i], X_OK) == 0)
            return places[i];
    return "sendmail";
}

static bool
find_route(struct run *run, struct readout_route *route)
{
    const struct options *options = run->options;
    *route = (struct readout_route){
        .server = options->server,
        .mailer = options->mailer,
        .ca = options->ca,
        .netrc = options->netrc,
        .user = getenv("READOUT_SMTP_USER"),
        .password = getenv("READOUT_SMTP_PASSWORD"),
    };
    if (route->mailer == NULL && options->wants_sendmail)
        route->mailer = find_sendmail();
    if (route->server != NULL && route->mailer != NULL)
        DIAG(run->diag, MESSAGE_SEND_TWICE, NOWHERE, STR(""));
    return parse_timeout(run, options->timeout, &route->timeout) &&
           (route->server == NULL || route->mailer == NULL);
}

static struct readout_addresses
addresses_of(const struct words *words)
{
    return (struct readout_addresses){words->at, words->count};
}

static bool
read_options(struct run *run, struct readout_mail *mail)
{
    const struct options *options = run->options;
    *mail = (struct readout_mail){
        .from = addresses_of(&options->from),
        .reply_to = addresses_of(&options->reply_to),
        .to = addresses_of(&options->to),
        .cc = addresses_of(&options->cc),
        .bcc = addresses_of(&options->bcc),
        .subject = options->subject,
        .has_picture = options->has_picture,
        .no_calendar = options->no_calendar,
    };
    bool fine = parse_body(run, options->body, &mail->body);
    return find_route(run, &mail->route) && fine;
}

static bool
check_count(struct run *run)
{
    struct words articles = {0};
    if (!articles_find(run, &articles))
        return false;
    if (articles.count == 1 ||
        readout_style_collects(run->readout, run->options->style))
        return true;
    DIAG(run->diag, MESSAGE_MAIL_SEVERAL, NOWHERE,
         str_printf(run->arena, "%zu", articles.count));
    return false;
}

/* What is asked of `build`: the form "eml", to standard output if nowhere
 * else. */
static bool
make_plan(struct run *run, struct plan *plan)
{
    struct options options = *run->options;
    struct run build = *run;
    build.options = &options;
    options.forms = "eml";
    if (options.outputs.count == 0)
        VEC_PUSH(run->arena, &options.outputs, "-");
    return check_count(run) && plan_make(&build, plan);
}

int
command_mail(struct run *run)
{
    struct readout_mail mail;
    struct plan plan = {0};
    if (!read_options(run, &mail) || !make_plan(run, &plan))
        return STATUS_INPUT;
    plan.settings.mail = &mail;
    const struct task *task = &plan.tasks.at[0];
    bool is_sent = mail.route.server != NULL || mail.route.mailer != NULL;
    bool is_kept = !is_sent || run->options->outputs.count > 0;
    struct readout_job *job = readout_open(run->readout, &plan.settings,
                                           task->inputs, task->input_count);
    if (!is_kept || readout_write(job, task->outputs, task->output_count))
        (void)(is_sent && readout_send(job));
    int status = report_job(run, job, false);
    readout_close(job);
    return status;
}
