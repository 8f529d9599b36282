import { BulwarkError } from '../../engine/error';
import type { Tracker as Settings } from '../../tickets/terms';
import type { TicketText } from '../../tickets/text';
import {
  type Ask,
  type Authorize,
  BLOCKING,
  basic,
  isGone,
  labelsOf,
  type Made,
  markerOf,
  said,
  type Tracker,
  wordsIn,
} from './tracker';

interface Transition {
  readonly id: string;
  readonly to?: Status;
}

interface Status {
  readonly statusCategory?: { readonly key?: string };
}

/** What Jira calls all statuses in which work is over. */
const DONE = 'done';

/** An account of a machine and its token, `{"email": "…", "token": "…"}`, that may make, edit and transition issues of the project. */
export const authorize: Authorize = (secret) => {
  const { email, token } = wordsIn(secret, 'email', 'token');
  return { authorization: basic(email, token) };
};

/** Issues of a project of Jira Cloud: https://developer.atlassian.com/cloud/jira/platform/rest/v3/ */
export function jira({ url, project, issueType }: Extract<Settings, { kind: 'jira' }>, ask: Ask): Tracker {
  const at = '/rest/api/3';
  const madeOf = ({ id, key }: { readonly id: string; readonly key: string }): Made => ({
    id,
    url: `${url}/browse/${key}`,
  });
  /** Takes an issue to where it is over, or is not, unless it is there. */
  const move = async (id: string, isOver: boolean): Promise<void> => {
    const { fields } = said<{ fields: { status: Status } }>(await ask('GET', `${at}/issue/${id}?fields=status`));
    if ((fields.status.statusCategory?.key === DONE) === isOver) return;
    const { transitions } = said<{ transitions: readonly Transition[] }>(
      await ask('GET', `${at}/issue/${id}/transitions`),
    );
    const way = transitions.find(({ to }) => (to?.statusCategory?.key === DONE) === isOver);
    if (!way)
      throw new BulwarkError(
        `the workflow of ${project} leads from where issue ${id} is to no status that is ${isOver ? '' : 'not '}done: let it`,
      );
    await ask('POST', `${at}/issue/${id}/transitions`, { body: { transition: { id: way.id } } });
  };
  const tracker: Tracker = {
    async check() {
      await ask('GET', `${at}/project/${project}`);
    },
    async find(key) {
      const body = { jql: `project = "${project}" AND labels = "${markerOf(key)}"`, fields: ['status'], maxResults: 1 };
      const { issues } = said<{ issues: readonly { id: string; key: string }[] }>(
        await ask('POST', `${at}/search/jql`, { body }),
      );
      return issues[0] && madeOf(issues[0]);
    },
    async create(text) {
      const fields = {
        ...{ project: { key: project }, issuetype: { name: issueType }, summary: text.title },
        ...{ description: documentOf(text), labels: [...labelsOf(text), markerOf(text.key)] },
        ...(text.due && { duedate: text.due }),
      };
      return madeOf(said(await ask('POST', `${at}/issue`, { body: { fields } })));
    },
    async update(id, text) {
      const body = {
        fields: { description: documentOf(text) },
        ...(text.status === 'open' && text.isBlocking && { update: { labels: [{ add: BLOCKING }] } }),
      };
      const { status } = await ask('PUT', `${at}/issue/${id}`, { body, expected: [404] });
      if (status === 404) return !(await isGone(tracker, text.key));
      await move(id, text.status !== 'open');
      return true;
    },
  };
  return tracker;
}

/** The text as Jira keeps it, in nodes of text in which nothing is marked up: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
const documentOf = ({ lines, quoted }: TicketText): object => ({
  ...{ type: 'doc', version: 1 },
  content: [
    ...lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    { type: 'codeBlock', content: [{ type: 'text', text: quoted.join('\n') }] },
  ],
});
