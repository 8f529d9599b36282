import { defineRule } from '../../engine/rule';
import { child } from '../../engine/template';
import { piecesIn } from '../../expressions/node';
import { conditional } from '../../resources/github/conditions';

export default defineRule({
  title: 'Conditions are one expression',
  problem: 'This condition always holds: it is text with an expression in it.',
  why: 'Text around ${{ }}, even a line break, makes the whole a text that is not empty, which counts as true: the step runs for whoever it was to keep out.',
  fix: {
    how: 'Write the condition as one expression, without ${{ }}; in a block, use >- or |- so that it ends in no line break.',
    noCode: 'What the condition was to say the author knows.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-1'] },
  sameAs: { zizmor: ['unsound-condition'] },
  resource: conditional,
  check: ({ reading }) => {
    const condition = reading.fact('if');
    const pieces = piecesIn(child(reading.resource.body, 'if')) ?? [];
    return pieces.length > 1 ? condition.fail() : condition.pass();
  },
});
