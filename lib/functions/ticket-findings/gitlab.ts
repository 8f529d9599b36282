import type { Tracker as Settings } from '../../tickets/terms';
import {
  type Ask,
  type Authorize,
  BLOCKING,
  isGone,
  labelsOf,
  type Made,
  markdownOf,
  markerOf,
  said,
  type Tracker,
  wordsIn,
} from './tracker';

interface Issue {
  readonly iid: number;
  readonly web_url: string;
}

/** An access token of the project, such as `{"token": "glpat-…"}`, with the scope `api` and a role that sees confidential issues. */
export const authorize: Authorize = (secret) => ({ 'private-token': wordsIn(secret, 'token').token });

/** Confidential issues of a project: https://docs.gitlab.com/api/issues/ */
export function gitlab({ project }: Extract<Settings, { kind: 'gitlab' }>, ask: Ask): Tracker {
  const at = `/api/v4/projects/${encodeURIComponent(project)}`;
  const tracker: Tracker = {
    async check() {
      await ask('GET', at);
    },
    async find(key) {
      const query = `search=${markerOf(key)}&in=description&per_page=1`;
      const [found] = said<readonly Issue[]>(await ask('GET', `${at}/issues?${query}`));
      return found && madeOf(found);
    },
    async create(text) {
      const body = {
        ...{ title: text.title, description: markdownOf(text), confidential: true },
        ...{ labels: labelsOf(text).join(','), ...(text.due && { due_date: text.due }) },
      };
      return madeOf(said<Issue>(await ask('POST', `${at}/issues`, { body })));
    },
    async update(id, text) {
      const body = {
        description: markdownOf(text),
        state_event: text.status === 'open' ? 'reopen' : 'close',
        ...(text.status === 'open' && text.isBlocking && { add_labels: BLOCKING }),
      };
      const { status } = await ask('PUT', `${at}/issues/${id}`, { body, expected: [404] });
      if (status !== 404) return true;
      return !(await isGone(tracker, text.key));
    },
  };
  return tracker;
}

const madeOf = ({ iid, web_url: url }: Issue): Made => ({ id: String(iid), url });
