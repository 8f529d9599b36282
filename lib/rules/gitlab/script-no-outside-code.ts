import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { commandsIn, job } from '../../resources/gitlab/job';
import { broughtInto } from '../../resources/gitlab/outside';

export default defineRule({
  title: 'Jobs of GitLab run nothing that outsiders write',
  problem: 'This job gives a shell, as code, what the author of a commit or merge request writes.',
  why: 'A title or the name of a branch with a command in it is run, with the token and variables of the job.',
  fix: {
    how: 'Give the value as an argument or a variable, in double quotes, to what does not read it as code.',
    noCode: 'The command has to be written otherwise.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-4'] },
  resource: job,
  check: ({ reading }) => {
    const commands = commandsIn(reading);
    if (commands.length === 0) return reading.fact('script').notApplicable();
    return all(
      ...commands.map((command) => {
        const found = broughtInto(command, reading).find(({ asCode }) => asCode);
        return found ? command.fail(`it runs ${found.variable}`) : command.pass();
      }),
    );
  },
});
