import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tracker } from '../../lib/tickets/terms';

/** A ticket as a tracker keeps it. */
export interface Filed {
  readonly id: number;
  title: string;
  text: string;
  marker: string;
  isOpen: boolean;
  reason?: string | undefined;
  due?: string | undefined;
  labels: string[];
  isConfidential?: boolean | undefined;
  readonly updated: number;
}

/** How a tracker fails at a request: before it does anything, or after. */
export type Failing =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'cut'
  | 'cut-after'
  | 'slow'
  | 'not-json'
  | undefined;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: any;
}

type Answer = readonly [number, unknown?];

/** A tracker on this machine, over HTTP, that answers as its documentation says. */
export class TrackerServer {
  readonly filed: Filed[] = [];
  /** Whoever asks without it is not known. */
  readonly secret: string;
  readonly settings: Tracker;
  requests = 0;
  /** How often it failed, by how. */
  readonly failures: Record<string, number> = {};
  fails: (at: number, asked: Asked) => Failing = () => undefined;
  isPublic = false;
  /** Milliseconds that a request takes before it does anything. */
  delay = 0;
  now = 0;
  private readonly server = createServer((request, response) => void this.serve(request, response));

  private constructor(readonly kind: Tracker['kind']) {
    this.secret = SECRETS[kind];
    this.settings = undefined as unknown as Tracker;
  }

  static async start(kind: Tracker['kind']): Promise<TrackerServer> {
    const made = new TrackerServer(kind);
    await new Promise<void>((ready) => made.server.listen(0, '127.0.0.1', ready));
    const url = `http://127.0.0.1:${(made.server.address() as AddressInfo).port}`;
    return Object.assign(made, { settings: settingsOf(kind, url) });
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The tickets of a key. */
  of(key: string): Filed[] {
    return this.filed.filter(({ marker }) => marker === `bulwark-${key}`);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) body += part;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://tracker');
    const asked = {
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      body: body === '' ? undefined : JSON.parse(body),
    };
    if (this.delay > 0) await new Promise((later) => setTimeout(later, this.delay));
    const failing = this.fails(this.requests++, asked);
    if (failing) {
      const name = typeof failing === 'string' ? failing : String(failing.status);
      this.failures[name] = (this.failures[name] ?? 0) + 1;
    }
    if (failing === 'cut') return void request.socket.destroy();
    if (failing === 'slow') return;
    if (typeof failing === 'object') return void response.writeHead(failing.status, failing.headers).end('{}');
    const isKnown = request.headers[this.kind === 'gitlab' ? 'private-token' : 'authorization'] === KNOWN[this.kind];
    const [status, said] = isKnown ? this[this.kind](asked) : [401, { message: 'Bad credentials' }];
    if (failing === 'cut-after') return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(failing === 'not-json' ? '<html>' : said === undefined ? '' : JSON.stringify(said));
  }

  private file(filed: Omit<Filed, 'id' | 'isOpen' | 'updated'>): Filed {
    const made = { ...filed, id: this.filed.length + 1, isOpen: true, updated: this.now };
    this.filed.push(made);
    return made;
  }

  private at(id: string | undefined): Filed | undefined {
    return this.filed.find((one) => String(one.id) === id);
  }

  private github({ method, path, query, body }: Asked): Answer {
    const [, id, labels] = /^\/repos\/acme\/findings(?:\/issues(?:\/(\d+)(\/labels)?)?)?$/.exec(path) ?? [];
    if (path === '/repos/acme/findings') return [200, { private: !this.isPublic }];
    if (path === '/repos/acme/findings/issues' && method === 'GET') {
      const [size, page] = [Number(query.get('per_page')), Number(query.get('page'))];
      const since = Date.parse(query.get('since') ?? '');
      const listed = this.filed.filter(({ updated }) => updated >= since).reverse();
      return [200, listed.slice((page - 1) * size, page * size).map(issueOfGithub)];
    }
    if (path === '/repos/acme/findings/issues' && method === 'POST')
      return [
        201,
        issueOfGithub(
          this.file({ title: body.title, text: body.body, marker: markerIn(body.body), labels: body.labels }),
        ),
      ];
    const found = this.at(id);
    if (!found) return [id === undefined ? 404 : 410, { message: 'Not Found' }];
    if (labels && method === 'POST') found.labels = [...new Set([...found.labels, ...body.labels])];
    else if (method === 'PATCH') {
      if (body.state && (body.state === 'open') !== found.isOpen) found.reason = body.state_reason;
      Object.assign(found, {
        text: body.body ?? found.text,
        isOpen: body.state ? body.state === 'open' : found.isOpen,
      });
    } else return [404, { message: 'Not Found' }];
    return [200, issueOfGithub(found)];
  }

  private gitlab({ method, path, query, body }: Asked): Answer {
    const project = '/api/v4/projects/acme%2Ffindings';
    if (path === project) return [200, { id: 1 }];
    const issueOf = ({ id }: Filed) => ({ iid: id, web_url: `https://gitlab.test/acme/findings/-/issues/${id}` });
    if (path === `${project}/issues` && method === 'GET') {
      const found = this.filed.filter(({ text }) => text.includes(query.get('search') ?? '?'));
      return query.get('in') === 'description' ? [200, found.map(issueOf)] : [400];
    }
    if (path === `${project}/issues` && method === 'POST') {
      const { title, description: text, due_date: due, confidential: isConfidential, labels } = body;
      return [
        201,
        issueOf(this.file({ title, text, marker: markerIn(text), due, isConfidential, labels: labels.split(',') })),
      ];
    }
    const found = this.at(new RegExp(`^${project}/issues/(\\d+)$`).exec(path)?.[1]);
    if (!found || method !== 'PUT') return [404, { message: '404 Not found' }];
    found.text = body.description;
    if (body.state_event) found.isOpen = body.state_event === 'reopen';
    if (body.add_labels) found.labels = [...new Set([...found.labels, body.add_labels])];
    return [200, issueOf(found)];
  }

  private jira({ method, path, body }: Asked): Answer {
    if (path === '/rest/api/3/project/SEC') return [200, { key: 'SEC' }];
    const issueOf = ({ id }: Filed) => ({ id: String(id), key: `SEC-${id}` });
    if (path === '/rest/api/3/search/jql') {
      const label = /^project = "SEC" AND labels = "(bulwark-[0-9a-f]+)"$/.exec(body.jql)?.[1];
      return label
        ? [200, { issues: this.filed.filter((one) => one.labels.includes(label)).map(issueOf), isLast: true }]
        : [400];
    }
    if (path === '/rest/api/3/issue') {
      const { summary: title, description, labels, duedate: due } = body.fields;
      const marker = labels.find((label: string) => label.startsWith('bulwark-'));
      return [201, issueOf(this.file({ title, text: textIn(description), marker, due, labels }))];
    }
    const [, id, transitions] = /^\/rest\/api\/3\/issue\/(\d+)(\/transitions)?$/.exec(path) ?? [];
    const found = this.at(id);
    if (!found) return [404, { errorMessages: ['Issue does not exist or you do not have permission to see it.'] }];
    const status = (isOpen: boolean) => ({ statusCategory: { key: isOpen ? 'new' : 'done' } });
    if (transitions && method === 'GET')
      return [
        200,
        {
          transitions: [
            { id: '11', to: status(true) },
            { id: '31', to: status(false) },
          ],
        },
      ];
    if (transitions) found.isOpen = body.transition.id === '11';
    else if (method === 'GET') return [200, { fields: { status: status(found.isOpen) } }];
    else {
      found.text = textIn(body.fields.description);
      found.labels = [...new Set([...found.labels, ...(body.update?.labels ?? []).map((one: any) => one.add)])];
    }
    return [204];
  }

  private servicenow({ method, path, query, body }: Asked): Answer {
    const at = '/api/now/table/incident';
    const recordOf = ({ id, isOpen }: Filed) => ({ sys_id: String(id), state: isOpen ? '1' : '6' });
    if (path === at && method === 'GET') {
      const marker = /^correlation_id=(.+)$/.exec(query.get('sysparm_query') ?? '')?.[1];
      return [200, { result: this.filed.filter((one) => one.marker === marker).map(recordOf) }];
    }
    if (path === at)
      return [
        201,
        {
          result: recordOf(
            this.file({
              ...{
                title: body.short_description,
                text: body.description,
                marker: body.correlation_id,
                due: body.due_date,
              },
              labels: body.impact === '1' ? ['blocking'] : [],
            }),
          ),
        },
      ];
    const found = this.at(path.slice(at.length + 1));
    if (!found) return [404, { error: { message: 'No Record found' }, status: 'failure' }];
    if (method === 'PATCH') {
      found.text = body.description;
      if (body.impact === '1') found.labels = ['blocking'];
      if (body.state === '6' && !(body.close_code && body.close_notes))
        return [403, { error: { message: 'mandatory' } }];
      if (body.state) found.isOpen = body.state !== '6';
    }
    return [200, { result: recordOf(found) }];
  }
}

const issueOfGithub = ({ id, text }: Filed) => ({
  ...{ number: id, html_url: `https://github.test/acme/findings/issues/${id}`, body: text },
});

const markerIn = (text: string): string => /bulwark-[0-9a-f]+/.exec(text)?.[0] ?? '';

/** The text in a document of Jira. */
const textIn = (node: any): string =>
  node.type === 'text' ? node.text : (node.content ?? []).map(textIn).join(node.type === 'doc' ? '\n\n' : '');

const SECRETS: Record<Tracker['kind'], string> = {
  github: '{"token":"github_pat_SECRET"}',
  gitlab: '{"token":"glpat-SECRET"}',
  jira: '{"email":"robot@acme.test","token":"SECRET"}',
  servicenow: '{"user":"robot","password":"SECRET"}',
};

const KNOWN: Record<Tracker['kind'], string> = {
  github: 'Bearer github_pat_SECRET',
  gitlab: 'glpat-SECRET',
  jira: `Basic ${btoa('robot@acme.test:SECRET')}`,
  servicenow: `Basic ${btoa('robot:SECRET')}`,
};

function settingsOf(kind: Tracker['kind'], url: string): Tracker {
  switch (kind) {
    case 'github':
      return { kind, url, repository: 'acme/findings' };
    case 'gitlab':
      return { kind, url, project: 'acme/findings' };
    case 'jira':
      return { kind, url, project: 'SEC', issueType: 'Task' };
    case 'servicenow':
      return { kind, url, closeCode: 'Solution provided' };
  }
}
