/* How a message leaves: by a mail server or the local mailer. */
#include "readout/route.h"

#include "base/diag.h"
#include "readout/job.h"
#include "readout/letter.h"

bool
route_is_given(const struct readout_route *route)
{
    return route->server != NULL || route->mailer != NULL;
}

static bool
check_envelope(struct diag *diag, const struct envelope *envelope)
{
    bool is_from = envelope->from.size > 0, is_to = envelope->count > 0;
    if (!is_from)
        DIAG(diag, MESSAGE_MAIL_NOBODY, NOWHERE,
             STR("who it is from (--from)"));
    if (!is_to)
        DIAG(diag, MESSAGE_MAIL_NOBODY, NOWHERE,
             STR("who it is for (--to, --cc or --bcc)"));
    return is_from && is_to;
}

bool
route_check(struct pipeline *pipeline, struct modules *modules,
            const struct readout_route *route, const struct envelope *envelope)
{
    bool (*check)(struct str server, struct diag * diag);
    if (!route_is_given(route))
        return true;
    if (!check_envelope(pipeline->diag, envelope))
        return false;
    return route->server == NULL ||
           (module_function(modules, "send", "send_check_server", &check,
                            pipeline->diag) &&
            check(str_from(route->server), pipeline->diag));
}

static bool
send_to_server(struct readout_job *job, const struct readout_route *route,
               const struct letter *letter)
{
    bool (*send)(struct arena * arena, const struct send_settings *settings,
                 const struct envelope *envelope, struct str message,
                 struct diag *diag);
    struct send_settings settings = {
        .server = str_from(route->server),
        .ca = route->ca,
        .netrc = route->netrc,
        .user = route->user,
        .password = route->password,
        .timeout = route->timeout,
    };
    return module_function(job->modules, "send", "send_message", &send,
                           job->diag) &&
           send(job->arena, &settings, &letter->envelope, letter->message,
                job->diag);
}

static bool
send_to_mailer(struct readout_job *job, const struct readout_route *route,
               const struct letter *letter)
{
    bool (*send)(struct arena * arena, const char *mailer, uint32_t timeout,
                 const struct envelope *envelope, struct str message,
                 struct diag *diag);
    return module_function(job->modules, "send", "send_locally", &send,
                           job->diag) &&
           send(job->arena, route->mailer, route->timeout, &letter->envelope,
                letter->message, job->diag);
}

static bool
check_can_leave(struct readout_job *job)
{
    const struct readout_mail *mail = job->settings.mail;
    bool is_given = mail != NULL && route_is_given(&mail->route);
    if (!is_given)
        DIAG(job->diag, MESSAGE_MAIL_NOBODY, NOWHERE,
             STR("by which server or mailer"));
    return is_given && job_has_inputs(job);
}

bool
readout_send(struct readout_job *job)
{
    if (!check_can_leave(job))
        return false;
    const struct letter *letter = letter_make(&job->pipeline, job->modules);
    if (letter == NULL || diag_errors(job->diag) > 0)
        return false;
    const struct readout_route *route = &job->settings.mail->route;
    return route->server != NULL ? send_to_server(job, route, letter)
                                 : send_to_mailer(job, route, letter);
}
