import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { commandsIn, job } from '../../resources/gitlab/job';
import { broughtInto } from '../../resources/gitlab/outside';

export default defineRule({
  title: 'Jobs of GitLab quote what outsiders write',
  problem: 'This job gives a command what the author of a commit or merge request writes, without quotes.',
  why: 'The shell makes several words of it, so that its author adds options and files to the command.',
  fix: {
    how: 'Put double quotes around the variable.',
    noCode: 'The command has to be written otherwise.',
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-4'] },
  resource: job,
  check: ({ reading }) => {
    const commands = commandsIn(reading);
    if (commands.length === 0) return reading.fact('script').notApplicable();
    return all(
      ...commands.map((command) => {
        const found = broughtInto(command, reading).find(({ asCode }) => !asCode);
        return found ? command.fail(`${found.variable} stands outside of quotes`) : command.pass();
      }),
    );
  },
});
