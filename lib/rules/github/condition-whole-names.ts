import { defineRule } from '../../engine/rule';
import { child } from '../../engine/template';
import { type Expression, pathOf, within } from '../../expressions/expression';
import { piecesIn } from '../../expressions/node';
import { conditional } from '../../resources/github/conditions';

/** What others choose a name for. */
const CHOSEN =
  /^github\.(ref|ref_name|head_ref|base_ref|actor|triggering_actor)$|^github\.event\..*\.(login|ref|full_name|label)$|^env\./;

const isPartial = (one: Expression): boolean =>
  one.kind === 'call' &&
  one.name.toLowerCase() === 'contains' &&
  one.args[0]?.kind === 'literal' &&
  CHOSEN.test((one.args[1] && pathOf(one.args[1])?.join('.')) ?? '');

export default defineRule({
  title: 'Conditions compare whole names',
  problem: 'This condition looks for a name as a part of a text.',
  why: "contains('main release', github.ref_name) holds for ain, in and r too: whoever chooses the name of a branch or an account gets past it.",
  fix: {
    how: 'Compare with ==, or with a list: contains(fromJSON(\'["main","release"]\'), github.ref_name).',
    noCode: 'Which names are meant the author knows.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-1'] },
  sameAs: { zizmor: ['unsound-contains'] },
  resource: conditional,
  check: ({ reading }) => {
    const condition = reading.fact('if');
    const pieces = piecesIn(child(reading.resource.body, 'if')) ?? [];
    const found = pieces.some((piece) => typeof piece !== 'string' && [...within(piece)].some(isPartial));
    return found ? condition.fail() : condition.pass();
  },
});
