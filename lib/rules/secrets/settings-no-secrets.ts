import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { secretInCode, textHoldsNoSecret } from '../../resources/secret-shapes';
import { freeTextHolder } from '../../resources/secrets/holders';

export default defineRule({
  title: 'Settings, arguments and scripts hold no secrets',
  problem: 'A setting, an argument or a text of this resource holds a secret in plain text.',
  why: 'They stand in the template, in the console and in every read of the configuration; a secret there is known to far more people than the service that needs it.',
  fix: {
    how: 'Keep the secret in Secrets Manager, pass only its name or a dynamic reference, and replace the secret that was exposed.',
    noCode: 'How the secret comes to the machine depends on what reads it there.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  resource: freeTextHolder,
  check: (it) =>
    all(
      it.texts.pass(),
      ...(it.texts.known ?? []).map((text) => textHoldsNoSecret(text)),
      ...(it.code.known ?? []).map((code) => {
        const found = secretInCode(code.text ?? '');
        return found ? code.fail(`it holds ${found}`) : code.pass();
      }),
    ),
});
