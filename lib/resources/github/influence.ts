import { own } from '../../engine/own';
import { child, type Resource } from '../../engine/template';
import type { Json } from '../../engine/value';
import { type Expression, isSameName, type Piece, parsePieces, pathOf } from '../../expressions/expression';
import { piecesIn, textIn } from '../../expressions/node';
import { print } from '../../expressions/print';
import { eventsAt, OF_PULL_REQUESTS } from './events';
import {
  actionOf,
  calledBy,
  callersOf,
  inputOf,
  jobNamed,
  jobOf,
  named,
  stepsBeside,
  triggersOf,
  workflowOf,
} from './parts';

/** Who decides what a value is, the worst last: the file or GitHub, who may write to the repository, nobody knows, anyone. */
export type Who = 'nobody' | 'insiders' | 'unknown' | 'outsiders';

const ORDER: readonly Who[] = ['nobody', 'insiders', 'unknown', 'outsiders'];

export interface Influence {
  readonly who: Who;
  /** Where it comes from, as the file says it: `github.event.issue.title`, `env.TITLE`. */
  readonly by: string;
}

const FIXED: Influence = { who: 'nobody', by: '' };

export const worst = (all: readonly Influence[]): Influence =>
  all.reduce((one, other) => (ORDER.indexOf(other.who) > ORDER.indexOf(one.who) ? other : one), FIXED);

/** What it is asked for: texts that are taken for code, or the code of a fork. */
export type Question = 'text' | 'code';

type Source = readonly [path: string, events: readonly string[]];

const ISSUES = ['issues', 'issue_comment'];
const COMMENTS = ['issue_comment', 'pull_request_review_comment', 'commit_comment', 'discussion_comment'];

/** What anyone writes, and the events that bring it. */
const TEXTS: readonly Source[] = [
  ['github.head_ref', ['pull_request', 'pull_request_target']],
  ...[
    'title',
    'body',
    'head.ref',
    'head.label',
    'head.repo.default_branch',
    'head.repo.description',
    'head.repo.homepage',
  ].map((field): Source => [`github.event.pull_request.${field}`, OF_PULL_REQUESTS]),
  ['github.event.issue.title', ISSUES],
  ['github.event.issue.body', ISSUES],
  ['github.event.comment.body', COMMENTS],
  ['github.event.review.body', ['pull_request_review']],
  ['github.event.discussion.title', ['discussion', 'discussion_comment']],
  ['github.event.discussion.body', ['discussion', 'discussion_comment']],
  ['github.event.pages.*.page_name', ['gollum']],
  ['github.event.pages.*.title', ['gollum']],
  ...['message', 'author.email', 'author.name', 'committer.email', 'committer.name'].flatMap((field): Source[] => [
    [`github.event.commits.*.${field}`, ['push']],
    [`github.event.head_commit.${field}`, ['push']],
    [`github.event.workflow_run.head_commit.${field}`, ['workflow_run']],
    [`github.event.merge_group.head_commit.${field}`, ['merge_group']],
  ]),
  ['github.event.workflow_run.head_branch', ['workflow_run']],
  ['github.event.workflow_run.display_title', ['workflow_run']],
  ['github.event.workflow_run.head_repository.description', ['workflow_run']],
  ['github.event.workflow_run.pull_requests.*.head.ref', ['workflow_run']],
];

const _ANY_PULL_REQUEST = [...OF_PULL_REQUESTS, 'issue_comment'];

/** What names the code of a pull request. */
const CODE: readonly Source[] = [
  ['github.head_ref', OF_PULL_REQUESTS],
  ...[
    'sha',
    'ref',
    'label',
    'repo.full_name',
    'repo.clone_url',
    'repo.ssh_url',
    'repo.git_url',
    'repo.html_url',
    'repo.name',
    'repo.owner.login',
    'user.login',
  ].map((field): Source => [`github.event.pull_request.head.${field}`, OF_PULL_REQUESTS]),
  ['github.event.pull_request.merge_commit_sha', OF_PULL_REQUESTS],
  ['github.event.pull_request.number', OF_PULL_REQUESTS],
  ['github.event.number', OF_PULL_REQUESTS],
  ['github.event.issue.number', ['issue_comment']],
  ...[
    'head_sha',
    'head_branch',
    'head_commit.id',
    'head_repository.full_name',
    'head_repository.clone_url',
    'head_repository.owner.login',
    'head_repository.name',
  ].map((field): Source => [`github.event.workflow_run.${field}`, ['workflow_run']]),
  ['github.event.workflow_run.pull_requests.*.head.sha', ['workflow_run']],
  ['github.event.workflow_run.pull_requests.*.head.ref', ['workflow_run']],
  ['github.event.workflow_run.pull_requests.*.number', ['workflow_run']],
];

/** Texts of an event, and of GitHub, that those write who may write to the repository. */
const INSIDE =
  /^github\.(ref|ref_name|base_ref|workflow|workflow_ref)$|^github\.event\.(inputs|client_payload|release|label|milestone|deployment)(\.|$)|^github\.event\.(ref|base_ref|compare|description)$|\.(name|title|description|body|message|email|ref|label|default_branch)$/;

/** Functions whose answer is yes or no, or a hash. */
const PLAIN = /^(contains|startswith|endswith|hashfiles|success|failure|always|cancelled)$/i;

/** Outputs of actions by who decides them, as their documentation says. */
const OUTPUTS: Readonly<Record<string, readonly [outsiders: RegExp, rest: Who]>> = {
  'tj-actions/changed-files': [/files|_dir_names|keys$/, 'nobody'],
  'tj-actions/branch-names': [/^(current_branch|head_ref_branch|ref_branch)$/, 'insiders'],
  'dorny/paths-filter': [/_files$/, 'nobody'],
  'xt0rted/pull-request-comment-branch': [/^head_ref$/, 'nobody'],
  'jitterbit/get-changed-files': [/./, 'nobody'],
  'actions/checkout': [/$^/, 'nobody'],
  'actions/cache': [/$^/, 'nobody'],
  'actions/cache/restore': [/$^/, 'nobody'],
  'actions/create-github-app-token': [/$^/, 'nobody'],
  'actions/upload-artifact': [/$^/, 'nobody'],
  'actions/setup-node': [/$^/, 'nobody'],
  'actions/setup-python': [/$^/, 'nobody'],
  'actions/setup-go': [/$^/, 'nobody'],
  'actions/setup-java': [/$^/, 'nobody'],
  'docker/build-push-action': [/$^/, 'nobody'],
  'aws-actions/amazon-ecr-login': [/$^/, 'nobody'],
  'aws-actions/configure-aws-credentials': [/$^/, 'nobody'],
};

/** Commands whose output nobody outside decides. */
const OWN_COMMANDS =
  /^(date|nproc|uname|whoami|hostname|mktemp|pwd|wc|sha\d+sum|git rev-parse|git describe --always|openssl rand|uuidgen)\b/;

/** A question, and where it has been asked already. */
class Inquiry {
  private readonly asked = new Set<string>();

  constructor(private readonly question: Question) {}

  /** Who decides what a node comes to. */
  node(node: Json | undefined, at: Resource): Influence {
    return worst((piecesIn(node) ?? []).map((piece) => this.piece(piece, at)));
  }

  piece(piece: Piece, at: Resource): Influence {
    return typeof piece === 'string' ? FIXED : this.expression(piece, at);
  }

  private expression(expression: Expression, at: Resource): Influence {
    switch (expression.kind) {
      case 'literal':
      case 'not':
        return FIXED;
      case 'binary': {
        if (expression.sign === '&&') return this.expression(expression.right, at);
        if (expression.sign !== '||') return FIXED;
        return worst([this.expression(expression.left, at), this.expression(expression.right, at)]);
      }
      case 'call':
        return PLAIN.test(expression.name) ? FIXED : worst(expression.args.map((arg) => this.expression(arg, at)));
      default: {
        const path = pathOf(expression);
        if (path) return this.context(path, at, print(expression));
        // What is looked up by a name that only the run knows may be any part of what it is looked up in.
        return expression.kind === 'context' ? FIXED : this.expression(expression.of, at);
      }
    }
  }

  private context(path: readonly string[], at: Resource, by: string): Influence {
    const [context, name, ...rest] = path;
    const found = this.once(`${at.template.name} ${at.id} ${path.join('.')}`, (): Influence => {
      switch (context) {
        case 'github':
          return this.github(path, at, by);
        case 'env':
          return name === undefined ? FIXED : this.variable(name, at);
        case 'steps':
          return name === undefined ? { who: 'unknown', by } : this.step(name, rest, at, by);
        case 'needs':
        case 'jobs':
          return name === undefined ? { who: 'unknown', by } : this.need(name, rest, at, by);
        case 'inputs':
          return name === undefined ? { who: 'unknown', by } : this.input(name, at, by);
        case 'matrix':
          return this.nodes(child(child(jobOf(at)?.body, 'strategy'), 'matrix'), at);
        default:
          return FIXED;
      }
    });
    return found.who === 'nobody' || found.by === by
      ? found
      : { who: found.who, by: `${by}, which has ${found.by || 'it'}` };
  }

  /** The worst of all texts of a node. */
  private nodes(node: Json | undefined, at: Resource): Influence {
    if (node === null || typeof node !== 'object') return FIXED;
    if (piecesIn(node)) return this.node(node, at);
    return worst(Object.values(node).map((inner) => this.nodes(inner as Json, at)));
  }

  private github(path: readonly string[], at: Resource, by: string): Influence {
    if (path[1] === 'event' && path[2] === 'inputs' && path[3] !== undefined) return this.input(path[3], at, by);
    const sources = (this.question === 'text' ? TEXTS : CODE).filter(([source]) => isWithin(source.split('.'), path));
    const events = sources.length > 0 ? eventsAt(at) : undefined;
    if (sources.some(([, bringing]) => !events || bringing.some((event) => events.has(event))))
      return { who: 'outsiders', by };
    return sources.length === 0 && this.question === 'text' && INSIDE.test(path.join('.'))
      ? { who: 'insiders', by }
      : FIXED;
  }

  /** A variable of the environment, by the innermost place that sets it, or by a step before that writes it. */
  variable(name: string, at: Resource): Influence {
    for (const one of [at, jobOf(at), workflowOf(at)]) {
      const value = child(child(one?.body, 'env'), name);
      if (value !== undefined) return this.node(value, at);
    }
    if (this.question === 'text' && name === 'GITHUB_HEAD_REF') return this.github(['github', 'head_ref'], at, name);
    if (/^GITHUB_(REF|REF_NAME|BASE_REF)$/.test(name)) return { who: 'insiders', by: name };
    if (at.type !== 'GitHub::Step') return FIXED;
    const before = stepsBeside(at);
    return worst(before.slice(0, before.indexOf(at)).map((step) => this.written(step, 'GITHUB_ENV', name)));
  }

  private step(id: string, [part, name]: readonly string[], at: Resource, by: string): Influence {
    if (part !== undefined && !isSameName(part, 'outputs')) return FIXED;
    const step = stepsBeside(at).find((one) => isSameName(String(child(one.body, 'id')), id));
    if (!step) return FIXED;
    if (name === undefined) return { who: 'unknown', by };
    if (child(step.body, 'run') !== undefined) return this.written(step, 'GITHUB_OUTPUT', name);
    const called = calledBy(step);
    const action = called?.resources.get('action');
    if (called && action)
      return this.node(child(named(child(action.body, 'outputs'), name), 'value'), firstStep(action));
    const known = own(OUTPUTS, actionOf(step));
    if (!known) return { who: 'unknown', by };
    return { who: known[0].test(name.toLowerCase()) && this.question === 'text' ? 'outsiders' : known[1], by };
  }

  private need(job: string, [part, name]: readonly string[], at: Resource, by: string): Influence {
    if (part !== undefined && !isSameName(part, 'outputs')) return FIXED;
    const needed = jobNamed(at.template, job);
    if (!needed) return FIXED;
    if (name === undefined) return { who: 'unknown', by };
    if (child(needed.body, 'uses') === undefined)
      return this.node(named(child(needed.body, 'outputs'), name), firstStep(needed));
    const called = calledBy(needed);
    const workflow = called?.resources.get('workflow');
    if (!called || !workflow) return { who: 'unknown', by };
    const outputs = child(triggersOf(called).get('workflow_call'), 'outputs');
    return this.node(child(named(outputs, name), 'value'), workflow);
  }

  private input(name: string, at: Resource, by: string): Influence {
    const { template } = at;
    const action = template.resources.get('action');
    const triggers = triggersOf(template);
    const found: Influence[] = [];
    const dispatched = named(child(triggers.get('workflow_dispatch'), 'inputs'), name);
    if (dispatched !== undefined) found.push(isChosen(dispatched) ? FIXED : { who: 'insiders', by });
    const declared = named(child(action?.body ?? triggers.get('workflow_call'), 'inputs'), name);
    if (!action && !triggers.has('workflow_call')) return worst(found);
    if (declared !== undefined && isChosen(declared)) return worst(found);
    const callers = callersOf(template);
    const otherwise = () => this.node(declared && child(declared, 'default'), at);
    if (callers.length === 0) return worst([...found, otherwise(), { who: 'unknown', by }]);
    const given = callers.map((caller) => ({ caller, node: inputOf(caller, name) }));
    return worst([
      ...found,
      ...given.map(({ caller, node }) => (node === undefined ? otherwise() : this.node(node, caller))),
    ]);
  }

  /** What a step's script writes for a name into the file that a variable of the runner names. */
  written(step: Resource, file: string, name?: string): Influence {
    const script = textIn(child(step.body, 'run'));
    if (
      script === undefined ||
      !(script.includes(file) || (file === 'GITHUB_OUTPUT' && script.includes('::set-output')))
    )
      return FIXED;
    const lines = script.split('\n');
    const wanted =
      name === undefined
        ? lines.filter((line) => line.includes(file))
        : lines.filter((line) =>
            new RegExp(`(^|[^\\w-])${escaped(name)}(=|<<|::)`, file === 'GITHUB_OUTPUT' ? 'i' : '').test(line),
          );
    const isHeredoc =
      wanted.some((line) => /<</.test(line)) || lines.some((line) => /^[ \t]*[})]/.test(line) && line.includes('>>'));
    return worst((isHeredoc ? lines : wanted).map((line) => this.shell(line, step, script)));
  }

  /** Who decides what a piece of a script comes to, with the variables and commands that it expands. */
  private shell(line: string, step: Resource, script: string): Influence {
    const pieces = piecesOf(line);
    const found = pieces.map((piece) => this.piece(piece, step));
    const text = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
    for (const [, name = ''] of text.matchAll(/\$\{?([A-Za-z_]\w*)/g)) {
      if (/^GITHUB_(OUTPUT|ENV|PATH|STEP_SUMMARY)$/.test(name)) continue;
      const assigned = new RegExp(`(?:^|[;&|\\s])${name}=(.+)`).exec(script.replace(line, ''))?.[1];
      found.push(
        this.once(`${step.template.name} ${step.id} $${name}`, () =>
          assigned === undefined ? this.variable(name, step) : this.shell(assigned, step, script),
        ),
      );
    }
    for (const [, command = ''] of text.matchAll(/\$\(\s*([^)]*)|`([^`]+)`/g)) {
      if (/GITHUB_EVENT_PATH/.test(command) && /\b(title|body|message|ref|label)\b/.test(command))
        found.push({ who: 'outsiders', by: 'the event' });
      else if (!OWN_COMMANDS.test(command.trim()) && !/^(echo|printf)\b/.test(command.trim()))
        found.push({ who: 'unknown', by: `\`${command.trim()}\`` });
    }
    return worst(found);
  }

  private once(key: string, ask: () => Influence): Influence {
    if (this.asked.has(key)) return FIXED;
    this.asked.add(key);
    const found = ask();
    this.asked.delete(key);
    return found;
  }
}

/** Texts and expressions of a line; a line that ends within an expression has none. */
function piecesOf(line: string): Piece[] {
  try {
    return parsePieces(line);
  } catch {
    return [line];
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether one of two paths lies within the other; `*` is any name. */
function isWithin(source: readonly string[], path: readonly string[]): boolean {
  if (path.length > source.length) return false;
  return path.every((name, index) => name === source[index] || name === '*' || source[index] === '*');
}

/** An input that takes no free text. */
const isChosen = (input: Json): boolean => /^(boolean|number|choice|environment)$/.test(String(child(input, 'type')));

/** A place from which the steps of a job or an action are seen. */
const firstStep = (of: Resource): Resource =>
  of.template.resources.get(`${of.type === 'GitHub::Action' ? 'runs' : of.id}.steps[0]`) ?? of;

/** Who decides what a node of a step, job or workflow comes to. */
export const influenceOn = (node: Json | undefined, at: Resource, question: Question = 'text'): Influence =>
  new Inquiry(question).node(node, at);

/** The same of each expression of a node, in their order. */
export function influencesOn(node: Json | undefined, at: Resource): Influence[] {
  const inquiry = new Inquiry('text');
  return (piecesIn(node) ?? []).filter((piece) => typeof piece !== 'string').map((piece) => inquiry.piece(piece, at));
}

/** The same of a variable of the environment. */
export const influenceOnVariable = (name: string, at: Resource, question: Question = 'text'): Influence =>
  new Inquiry(question).variable(name, at);

/** The same of what a script writes into a file of the runner: `GITHUB_ENV`. */
export const influenceOnWritten = (step: Resource, file: string): Influence => new Inquiry('text').written(step, file);
