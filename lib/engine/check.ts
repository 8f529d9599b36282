import { Alike, Groups, type Sheet } from './alike';
import { noteWork } from './at-work';
import { type Candidate, type Candidates, candidatesFor, type TypeRules } from './candidates';
import { Causes } from './causes';
import { type Config, mustBeMade } from './config';
import { messageOf } from './error';
import { type Found, findingOf, type Treatment, underTheirCauses } from './finding';
import { dueOf } from './gate';
import { type Judged, Subject, Unasked } from './judge';
import type { Levels } from './levels';
import { type Distance, FAR, mark, NOWHERE, since } from './looks';
import { type Failure, type Notice, type Report, reportOf } from './report';
import { loadedWhenAsked, type RuleBook, SEVERITIES } from './rule';
import type { Resource, Template } from './template';
import { unjudgedIn } from './unjudged';
import type { Waiver } from './waiver';
import { waiversOf } from './waivers';
import { WHOLE } from './without-rule';

export interface CheckOptions {
  /** The day that waivers and due dates are counted from. @default today */
  readonly now?: Date;
  /** Waivers from inside the app, which count only where the configuration says `inCode: 'allowed'`. */
  readonly inCode?: readonly Waiver[];
  /** Which resources are not to be judged. They are looked at all the same where others are. @default none */
  readonly isLeftOut?: (resource: Resource) => boolean;
}

/**
 * Judges templates by every rule that the configuration turns on.
 * What could not be judged, because a template is broken or a rule itself fails, is among the report's failures and blocks.
 * Throws a `BulwarkError` when the configuration names rules that do not exist.
 */
export function checkTemplates(
  templates: readonly Template[],
  config: Config,
  builtIn: RuleBook,
  options: CheckOptions = {},
): Report {
  mustBeMade(config);
  const now = options.now ?? new Date();
  const { acceptedFindings: accepted } = config;
  const chosen = candidatesFor(templates, config, builtIn);
  const { about, book, ids, rules, levels, byType, counted, withoutRule } = chosen;
  const waivers = waiversOf(config, options.inCode ?? [], levels, now);
  const treatment: Treatment = {
    isAccepted: (rule, marks) =>
      accepted.size > 0 && levels.isAcceptable(rule) && marks().every((mark) => accepted.has(mark)),
    due: Object.fromEntries(SEVERITIES.map((severity) => [severity, dueOf(config, severity, now)])) as Treatment['due'],
    waiverOf: waivers.of,
  };
  const run = new Run(levels, new Causes(book, levels.isLocked), treatment);
  for (const template of templates) run.judgeTemplate(template, byType, options.isLeftOut ?? (() => false));
  const unjudged = unjudgedIn(templates, { ...treatment, layers: config.layers, levels, due: treatment.due.medium });
  let verdicts = 0;
  let passed = 0;
  for (const tally of counted.values()) {
    passed += tally.passed;
    verdicts += tally.passed + tally.failed + tally.open;
  }
  const resources = templates.reduce((sum, template) => sum + template.resources.size, 0);
  return reportOf({
    findings: [...run.found, ...unjudged, ...waivers.findings(about)],
    checked: { templates: templates.length, resources, rules: ids.size, verdicts, passed },
    tally: loadedWhenAsked(ids, (id) => counted.get(id) ?? UNCOUNTED),
    withoutRule,
    notices: [
      ...nextToNothing(ids, about, builtIn, config),
      ...templates.flatMap(({ name, notices }) => notices.map((message): Notice => ({ template: name, message }))),
    ],
    failures: [...(ids.size > 0 ? [] : [NOTHING_ON]), ...run.failures.values()],
    decidedBy: [{ ...(config.file ? { file: config.file } : {}), layers: config.layers.map(({ name }) => name) }],
    rules,
  });
}

/** What is judged by nothing has not passed. */
const NOTHING_ON: Failure = {
  template: 'configuration',
  message: 'the configuration turns no rule on, so nothing was judged; add a preset to it',
};

/** What is said of a rule that judged nothing. */
const UNCOUNTED = Object.freeze({ passed: 0, failed: 0, open: 0 });

/** Fewer rules of ours than these, with none of the team's own, look at next to nothing. */
const FEW = 10;

/** Says of a configuration that it turns on so little that finding nothing says little. */
function nextToNothing(
  on: Candidates['ids'],
  about: Candidates['about'],
  ours: RuleBook,
  { plugins }: Config,
): Notice[] {
  const ids = [...on];
  const isSerious = (id: string) => about[id]?.severity === 'critical' || about[id]?.severity === 'high';
  const isMild = !ids.some(isSerious);
  if (ids.length >= FEW && !isMild) return [];
  const all = Object.keys(ours.about).length;
  const isFew = ids.length < FEW && all > FEW && !ids.some((id) => Object.hasOwn(plugins, id));
  if (ids.length === 0 || (!isFew && !isMild)) return [];
  const mild = isMild ? ', none of them critical or high' : '';
  const message = `only ${ids.length} of ${all} rules ${ids.length === 1 ? 'is' : 'are'} on${mild}: that nothing else is found says little; add a preset to it`;
  return [{ template: 'configuration', message }];
}

/** A template as something to judge, for what is about none of its resources. */
const wholeOf = (template: Template): Resource => ({
  template,
  id: template.name,
  type: WHOLE,
  body: {},
  attributes: {},
  path: template.name,
});

/** One run: what it has found so far. */
class Run {
  readonly found: Found[] = [];
  readonly failures = new Map<string, Failure>();
  private readonly unasked = new Unasked();
  private readonly groups = new Groups();

  constructor(
    private readonly levels: Levels,
    private readonly causes: Causes,
    private readonly treatment: Treatment,
  ) {}

  judgeTemplate(
    template: Template,
    byType: ReadonlyMap<string, TypeRules>,
    isLeftOut: (resource: Resource) => boolean,
  ): void {
    for (const resource of template.resources.values()) {
      const ofType = byType.get(resource.type);
      if (!ofType || isLeftOut(resource)) continue;
      const layers = this.levels.layersAt(resource.path);
      this.judgeResource(resource, ofType, layers !== '', this.groups.of(resource, layers));
    }
    const whole = byType.get(WHOLE);
    if (whole) this.judgeResource(wholeOf(template), whole, this.levels.layersAt(template.name) !== '', new Alike());
  }

  /** Judges a resource by what others that say the same did not settle. */
  private judgeResource(resource: Resource, { kinds, candidates }: TypeRules, narrowed: boolean, alike: Alike): void {
    const known = alike.known(resource);
    for (const sheet of known.sheets)
      for (const number of sheet.passed) (candidates[number] as Candidate).tally.passed++;
    const open = known.sheets.at(-1)?.open ?? [...candidates.keys()];
    if (open.length === 0) return;
    const subject = new Subject(resource, kinds, this.unasked);
    const before = this.found.length;
    const own: Sheet = { passed: [], open: [] };
    const near: Sheet = { passed: [], open: [] };
    for (const number of open) {
      const candidate = candidates[number] as Candidate;
      const { passes, looks } = this.apply(candidate, subject, narrowed);
      if (looks === NOWHERE) {
        if (passes) own.passed.push(number);
        continue;
      }
      own.open.push(number);
      if (looks >= FAR) near.open.push(number);
      else if (passes) near.passed.push(number);
    }
    if (this.found.length > before + 1) this.found.push(...underTheirCauses(this.found.splice(before), this.causes));
    alike.keep(resource, known, own, near);
  }

  private apply({ id, rule, settings, kind, tally, costs }: Candidate, subject: Subject, narrowed: boolean): Outcome {
    const { resource } = subject;
    if (narrowed && !this.levels.isOn(id, resource.path)) return NOTHING;
    const absence = subject.absence(kind);
    if (absence !== undefined) return { passes: false, looks: absence };
    const point = mark();
    let judged: Judged;
    noteWork(id, resource);
    try {
      judged = subject.judge(id, rule, kind, settings);
    } catch (error) {
      const message = messageOf(error);
      this.failures.set(message, { template: resource.template.name, message });
      return THIS_ONE;
    }
    const { state } = judged.verdict;
    if (state === 'not-applicable') return { passes: false, looks: since(point) };
    if (state === 'pass') {
      tally.passed++;
      return { passes: true, looks: since(point) };
    }
    if (state === 'fail') tally.failed++;
    else tally.open++;
    const isLeftOpen = judged.deciders.length > 0;
    const outcome = isLeftOpen ? 'leftOpen' : state;
    const cost = costs[outcome] ?? this.levels.costOf(id, rule.severity, state, resource.path, isLeftOpen);
    if (!narrowed) costs[outcome] = cost;
    if (cost !== 'off') this.found.push(findingOf(judged, rule, cost, this.treatment));
    return THIS_ONE;
  }
}

/** What came of one rule on one resource: whether it passes, and how far that depends on more than its properties. */
interface Outcome {
  readonly passes: boolean;
  readonly looks: Distance;
}

const NOTHING: Outcome = { passes: false, looks: NOWHERE };
/** What is found is found of one resource alone. */
const THIS_ONE: Outcome = { passes: false, looks: FAR };
