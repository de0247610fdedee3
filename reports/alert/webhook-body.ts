import { deskOf } from '../desk/desk.ts';
import { failureOf } from '../history/failure-of.ts';
import type { RunRecord } from '../history/run-record.ts';
import type { AlertText } from './alert-text.ts';
import type { Alert } from './decide-alert.ts';

/** What a webhook is sent. */
export const webhookShapes = ['json', 'slack', 'teams'] as const;

/** One of those. */
export type WebhookShape = (typeof webhookShapes)[number];

/** Everything that an alert is made of. */
export interface AlertParts {
  readonly alert: Alert;
  readonly record: RunRecord;
  readonly text: AlertText;
}

/** Slack reads `&`, `<` and `>` as its own signs, and `*_~\`` as marks only where we put them. */
const slackText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function slack({ text }: AlertParts): object {
  const { title, lead, facts } = text;
  const section = (words: string): object => ({ type: 'section', text: { type: 'mrkdwn', text: words } });
  return {
    text: slackText(title),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title.slice(0, 150) } },
      section(slackText(lead)),
      ...(facts.length > 0
        ? [section(facts.map(([name, value]) => `*${slackText(name)}*\n${slackText(value)}`).join('\n'))]
        : []),
    ],
  };
}

/** An adaptive card, as the Workflows webhooks of Teams take it (the connectors that took a MessageCard are retired). */
function teams({ alert, text }: AlertParts): object {
  const { title, lead, facts } = text;
  const color = alert.kind === 'recovery' ? 'good' : 'attention';
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      { type: 'TextBlock', text: title, weight: 'bolder', size: 'medium', wrap: true, color },
      { type: 'TextBlock', text: lead, wrap: true },
      { type: 'FactSet', facts: facts.map(([name, value]) => ({ title: name, value })) },
    ],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}

function json({ alert, record, text }: AlertParts): object {
  const { runId, command, site, depth, reached, startedAt, exitCode, code, pinAttempts, certificateDaysLeft } = record;
  const failed = failureOf(record);
  return {
    schema: 1,
    event: alert.kind,
    since: alert.since,
    failures: alert.failures,
    title: text.title,
    text: text.lead,
    facts: Object.fromEntries(text.facts),
    run: {
      ...{ runId, command, site, depth, reached, startedAt, exitCode, code, pinAttempts, certificateDaysLeft },
      ...(failed === undefined ? {} : { desk: deskOf(failed) }),
    },
  };
}

/** The body of a webhook's request, in the shape that its receiver understands. */
export function webhookBody(shape: WebhookShape, parts: AlertParts): object {
  return { json, slack, teams }[shape](parts);
}
