import type { Finding } from '../engine/finding';
import type { Report, Tally } from '../engine/report';
import { controlToken, frameworkTitle, line, metadata, prop, uuidOf } from './oscal-terms';
import { jsonText } from './plain';
import type { ReportOptions } from './report-options';
import { inOrder, shownPath, wrong } from './wording';

/**
 * A report as assessment results of OSCAL: an observation for each rule, a risk for each finding, and what they say of
 * each control that a rule names. A control counts as satisfied where every rule that names it passed on all that was
 * judged: that says nothing of what a template cannot show.
 */
export function oscal(report: Report, { now = new Date(), cwd }: ReportOptions = {}): string {
  const told = Object.entries(report.tally).filter(([, { passed, failed, open }]) => passed + failed + open > 0);
  const findings = inOrder(report.findings.filter(({ under }) => under === undefined)).map((finding) => ({
    ...identityOf(finding, cwd),
    finding,
  }));
  const byRule = groupedBy(findings, ({ finding }) => finding.rule);
  const rules = new Map(told.map(([rule, tally]) => [rule, { tally, observation: uuidOf('observation', rule) }]));
  const subjects = [...new Map(findings.map(({ subject, name }) => [subject, name]))];
  const controls = controlsOf(report, rules);
  const observations = told.map(([rule, tally]) => {
    const subjectsOf = [...new Set(byRule.get(rule)?.map(({ subject }) => subject))];
    return {
      uuid: uuidOf('observation', rule),
      title: rule,
      description: `${report.rules[rule]?.title ?? rule}: ${inWords(tally)}.`,
      props: [prop('passed', tally.passed), prop('failed', tally.failed), prop('open', tally.open)],
      methods: ['TEST'],
      ...(subjectsOf.length > 0 && {
        subjects: subjectsOf.map((subject) => ({ 'subject-uuid': subject, type: 'inventory-item' })),
      }),
      collected: now.toISOString(),
    };
  });
  const risks = findings.map(({ risk, name, finding }) => riskOf(finding, risk, name, rules.get(finding.rule)));
  const plan = uuidOf('plan', JSON.stringify(report.decidedBy ?? []));
  return jsonText({
    'assessment-results': {
      uuid: uuidOf('assessment-results', now.toISOString(), JSON.stringify([observations, risks])),
      metadata: metadata('What the templates say', now),
      'import-ap': { href: `#${plan}` },
      results: [
        {
          uuid: uuidOf('result', now.toISOString(), JSON.stringify([observations, risks])),
          title: 'Templates judged by cdk-bulwark',
          description: `${report.checked.rules} rules judged ${report.checked.resources} resources of ${report.checked.templates} templates before they were deployed. What runs was not looked at.`,
          start: now.toISOString(),
          end: now.toISOString(),
          props: [prop('blocked', String(report.blocked))],
          'local-definitions': {
            components: [
              {
                uuid: uuidOf('component'),
                type: 'validation',
                title: 'cdk-bulwark',
                description: 'Judges infrastructure code by rules.',
                status: { state: 'operational' },
              },
            ],
            ...(subjects.length > 0 && {
              'inventory-items': subjects.map(([uuid, name]) => ({ uuid, description: name })),
            }),
          },
          'reviewed-controls': {
            'control-selections':
              controls.length === 0
                ? [
                    {
                      // The schema asks for one.
                      description: 'No rule that judged anything names a control.',
                      'include-controls': [{ 'control-id': 'none' }],
                    },
                  ]
                : [...groupedBy(controls, ({ framework }) => framework)].map(([framework, of]) => ({
                    description: frameworkTitle(framework),
                    'include-controls': of.map(({ token }) => ({ 'control-id': token })),
                  })),
          },
          ...(observations.length > 0 && { observations }),
          ...(risks.length > 0 && { risks }),
          ...(controls.length > 0 && {
            findings: controls.map((control) => findingOf(control, report)),
          }),
          ...(report.failures.length > 0 && {
            remarks: `Not everything could be judged, so no control counts as satisfied. ${report.failures.map(({ message }) => line(message)).join(' ')}`,
          }),
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: plan,
            title: 'The configuration that decided what was judged, and how',
            description:
              report.decidedBy
                ?.map(({ file, layers }) =>
                  line([...(file ? [shownPath(file, cwd)] : []), `layers ${layers.join(', ')}`].join(': ')),
                )
                .join('\n') || 'None was named.',
          },
        ],
      },
    },
  });
}

interface Observed {
  readonly tally: Tally;
  readonly observation: string;
}

interface Control {
  readonly framework: string;
  readonly id: string;
  readonly token: string;
  readonly rules: readonly (Observed & { readonly rule: string })[];
}

/** The controls that rules name which judged anything, in the order in which they are first named. */
function controlsOf(report: Report, observed: ReadonlyMap<string, Observed>): Control[] {
  const found = new Map<string, { framework: string; id: string; rules: (Observed & { rule: string })[] }>();
  for (const [rule, it] of observed)
    for (const [framework, ids] of Object.entries(report.rules[rule]?.controls ?? {}))
      for (const id of ids) {
        const token = controlToken(framework, id);
        const control = found.get(token) ?? { framework, id, rules: [] };
        control.rules.push({ ...it, rule });
        found.set(token, control);
      }
  return [...found].map(([token, control]) => ({ token, ...control }));
}

/** What the rules that name a control say of it. Its risks are those of its observations. */
function findingOf({ framework, id, token, rules }: Control, { failures }: Report) {
  const sum = (of: keyof Tally) => rules.reduce((total, { tally }) => total + tally[of], 0);
  const tally = { passed: sum('passed'), failed: sum('failed'), open: sum('open') };
  const satisfied = tally.failed === 0 && tally.open === 0 && failures.length === 0;
  return {
    uuid: uuidOf('finding', token),
    title: `${frameworkTitle(framework)}: ${id}`,
    description: `${rules.map(({ rule }) => rule).join(', ')}: ${inWords(tally)}.`,
    props: [prop('control', id), prop('passed', tally.passed), prop('failed', tally.failed), prop('open', tally.open)],
    target: {
      type: 'objective-id',
      'target-id': token,
      status: {
        state: satisfied ? 'satisfied' : 'not-satisfied',
        reason: satisfied ? 'pass' : tally.failed > 0 ? 'fail' : 'other',
      },
    },
    'related-observations': rules.map(({ observation }) => ({ 'observation-uuid': observation })),
  };
}

function riskOf(finding: Finding, uuid: string, name: string, observed: Observed | undefined) {
  const { rule, severity, level, state, path, fingerprint, waiver, accepted, due, why, fix } = finding;
  const deadline = waiver?.until ?? due;
  return {
    uuid,
    title: line(`${rule}: ${path}`),
    description: line(`${name}: ${wrong(finding)}`),
    statement: line(why),
    props: [
      prop('severity', severity),
      prop('level', level),
      prop('state', state),
      prop('fingerprint', fingerprint),
      ...(accepted ? [prop('accepted', 'true')] : []),
      ...(waiver ? [prop('owner', waiver.owner), prop('because', waiver.because)] : []),
      ...(waiver?.reviewedBy ? [prop('reviewed-by', waiver.reviewedBy)] : []),
    ],
    status: waiver ? 'deviation-approved' : 'open',
    ...(deadline && { deadline: `${deadline}T23:59:59Z` }),
    remediations: [
      { uuid: uuidOf('remediation', uuid), lifecycle: 'recommendation', title: 'Fix', description: line(fix) },
    ],
    ...(observed && { 'related-observations': [{ 'observation-uuid': observed.observation }] }),
  };
}

/** A finding's risk and its resource. The resource is that of a template: two may hold one of the same path. */
function identityOf({ rule, template, path, resource, fingerprint, at, world }: Finding, cwd: string | undefined) {
  const shown = shownPath(template, cwd);
  return {
    risk: uuidOf('risk', rule, shown, resource, fingerprint, at, world ?? ''),
    subject: uuidOf('subject', shown, path, resource),
    name: line(`${path} (${resource}) in ${shown}`),
  };
}

const inWords = ({ passed, failed, open }: Tally): string =>
  `${passed} passed, ${failed} failed, ${open} are left to deployment`;

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
