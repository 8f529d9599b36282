import { BulwarkError } from '../../engine/error';
import type { Tracker as Settings } from '../../tickets/terms';
import {
  type Ask,
  type Authorize,
  BLOCKING,
  labelsOf,
  type Made,
  markdownOf,
  markerOf,
  said,
  type Tracker,
  wordsIn,
} from './tracker';

/** The most issues that a page holds. */
const PAGE = 100;

/** Milliseconds by which clocks may differ. */
const LEEWAY = 5 * 60 * 1000;

interface Issue {
  readonly number: number;
  readonly html_url: string;
  readonly body?: string | null;
}

/** A token of a machine, such as `{"token": "github_pat_…"}`, that may write the issues of the repository. */
export const authorize: Authorize = (secret) => ({
  ...{ accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
  authorization: `Bearer ${wordsIn(secret, 'token').token}`,
});

/** Issues of a repository that is not public: https://docs.github.com/en/rest/issues/issues */
export function github({ repository }: Extract<Settings, { kind: 'github' }>, ask: Ask): Tracker {
  const at = `/repos/${repository}`;
  return {
    async check() {
      const { private: isPrivate } = said<{ private?: boolean }>(await ask('GET', at));
      if (isPrivate !== true)
        throw new BulwarkError(
          `the repository ${repository} is public: name a private one, as anybody reads its issues`,
        );
    },
    // Issues are listed and not searched for, as the index of what is searched lags behind.
    async find(key, since) {
      const from = new Date(since - LEEWAY).toISOString();
      for (let page = 1; ; page++) {
        const query = `state=all&since=${from}&per_page=${PAGE}&page=${page}`;
        const issues = said<readonly Issue[]>(await ask('GET', `${at}/issues?${query}`));
        const found = issues.find(({ body }) => body?.includes(markerOf(key)));
        if (found) return madeOf(found);
        if (issues.length < PAGE) return undefined;
      }
    },
    async create(text) {
      const body = { title: text.title, body: markdownOf(text), labels: labelsOf(text) };
      return madeOf(said<Issue>(await ask('POST', `${at}/issues`, { body })));
    },
    async update(id, text) {
      const state =
        text.status === 'open'
          ? { state: 'open' }
          : { state: 'closed', state_reason: text.status === 'resolved' ? 'completed' : 'not_planned' };
      // What was deleted is gone; what is merely not seen may be there.
      const { status } = await ask('PATCH', `${at}/issues/${id}`, {
        body: { body: markdownOf(text), ...state },
        expected: [410],
      });
      if (status === 410) return false;
      if (text.status === 'open' && text.isBlocking)
        await ask('POST', `${at}/issues/${id}/labels`, { body: { labels: [BLOCKING] } });
      return true;
    },
  };
}

const madeOf = ({ number, html_url: url }: Issue): Made => ({ id: String(number), url });
