import type { Severity } from '../../release/severity';
import type { Tracker as Settings } from '../../tickets/terms';
import type { TicketText } from '../../tickets/text';
import {
  type Ask,
  type Authorize,
  basic,
  isGone,
  type Made,
  markerOf,
  plainOf,
  said,
  type Tracker,
  wordsIn,
} from './tracker';

interface Incident {
  readonly sys_id: string;
  readonly state?: string;
}

/** States of an incident: https://www.servicenow.com/docs/bundle/zurich-it-service-management/page/product/incident-management/concept/c_IncidentManagementStateModel.html */
const IN_PROGRESS = '2';
const RESOLVED = '6';
const CLOSED = '7';

/** The most characters of what it is called. */
const SHORT = 160;

const URGENCY: Readonly<Record<Severity, string>> = { critical: '1', high: '1', medium: '2', low: '3', info: '3' };

/** A user of a machine, `{"user": "…", "password": "…"}`, that may read and write incidents. */
export const authorize: Authorize = (secret) => {
  const { user, password } = wordsIn(secret, 'user', 'password');
  return { authorization: basic(user, password) };
};

/** Incidents, by the Table API: https://www.servicenow.com/docs/r/api-reference/rest-apis/c_TableAPI.html */
export function servicenow({ url, closeCode }: Extract<Settings, { kind: 'servicenow' }>, ask: Ask): Tracker {
  const at = '/api/now/table/incident';
  const fields = 'sysparm_fields=sys_id,state';
  const madeOf = ({ sys_id: id }: Incident): Made => ({ id, url: `${url}/nav_to.do?uri=incident.do?sys_id=${id}` });
  const tracker: Tracker = {
    async check() {
      await ask('GET', `${at}?sysparm_limit=1&${fields}`);
    },
    async find(key) {
      const query = `sysparm_query=correlation_id=${markerOf(key)}&sysparm_limit=1&${fields}`;
      const [found] = said<{ result: readonly Incident[] }>(await ask('GET', `${at}?${query}`)).result;
      return found && madeOf(found);
    },
    async create(text) {
      const body = {
        ...{ short_description: text.title.slice(0, SHORT), correlation_id: markerOf(text.key), ...saying(text) },
        ...(text.due && { due_date: `${text.due} 00:00:00` }),
      };
      return madeOf(said<{ result: Incident }>(await ask('POST', `${at}?${fields}`, { body })).result);
    },
    async update(id, text) {
      const found = await ask('GET', `${at}/${id}?${fields}`, { expected: [404] });
      if (found.status === 404) return !(await isGone(tracker, text.key));
      const { state } = said<{ result: Incident }>(found).result;
      const isOver = text.status !== 'open';
      // What is closed, in distinction from resolved, is not changed any more.
      if (state === CLOSED) return isOver;
      const [close_notes = ''] = text.lines;
      const body = {
        ...saying(text),
        ...(isOver && { state: RESOLVED, close_code: closeCode, close_notes }),
        ...(!isOver && state === RESOLVED && { state: IN_PROGRESS }),
      };
      await ask('PATCH', `${at}/${id}?${fields}`, { body });
      return true;
    },
  };
  return tracker;
}

/** Impact and urgency make the priority; what blocks concerns everybody who releases. */
const saying = (text: TicketText) => ({
  description: plainOf(text),
  urgency: URGENCY[text.severity],
  impact: text.isBlocking ? '1' : '3',
});
