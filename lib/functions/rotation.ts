/** What the function is called with, four times for each rotation: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html */
export interface RotationEvent {
  readonly Step: string;
  readonly SecretId: string;
  readonly ClientRequestToken: string;
  /** Says to Secrets Manager who rotates, where it says so here. */
  readonly RotationToken?: string;
}

/** What the function asks of Secrets Manager. */
export interface Secrets {
  /** Whether the secret is rotated, and the stages of each of its versions. */
  describe(secret: string): Promise<{ readonly rotated: boolean; readonly stages: Readonly<Record<string, string[]>> }>;
  /** The text of a version in a stage, and `undefined` where there is none. */
  get(secret: string, stage: string, version?: string): Promise<string | undefined>;
  /** Keeps the text as the pending version of that token. */
  put(secret: string, token: string, text: string, rotationToken?: string): Promise<void>;
  /** Makes one version current in place of another. */
  promote(secret: string, token: string, replaced: string): Promise<void>;
}

/** One of the first three steps, for the pending version of a token. The fourth is the same for all secrets. */
export type RotationStep = (secret: string, token: string, rotationToken?: string) => Promise<void>;

/** What is done of a secret of some kind. */
export interface RotationSteps {
  readonly createSecret: RotationStep;
  readonly setSecret: RotationStep;
  readonly testSecret: RotationStep;
}

/** A function that does the step of a rotation that it is asked for. Throws where one is asked for that is not due. */
export function rotating(secrets: Secrets, own: RotationSteps): (event: RotationEvent) => Promise<void> {
  return async ({ Step, SecretId: secret, ClientRequestToken: token, RotationToken }) => {
    const { rotated, stages } = await secrets.describe(secret);
    if (!rotated) throw new Error('the secret is not to be rotated');
    const ofToken = Object.hasOwn(stages, token) ? stages[token] : undefined;
    if (!ofToken) throw new Error(`the secret has no version ${token}`);
    if (ofToken.includes('AWSCURRENT')) return;
    if (!ofToken.includes('AWSPENDING')) throw new Error(`version ${token} is not pending`);
    const [current = ''] = Object.entries(stages).find(([, of]) => of.includes('AWSCURRENT')) ?? [];
    const steps = { ...own, finishSecret: () => secrets.promote(secret, token, current) };
    const step = Object.hasOwn(steps, Step) ? steps[Step as keyof typeof steps] : undefined;
    if (!step) throw new Error(`there is no step '${Step}'`);
    await step(secret, token, RotationToken);
  };
}

/** The text of a version that has to be there. Throws where it is not. */
export async function textOf(secrets: Secrets, secret: string, stage: string, version?: string): Promise<string> {
  const text = await secrets.get(secret, stage, version);
  if (text === undefined) throw new Error(`the secret has no version ${version ?? ''} that is ${stage}`);
  return text;
}
