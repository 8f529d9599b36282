/** What CloudFormation asks of a custom resource, whose properties it hands on as texts. */
export interface Request<Properties> {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Properties;
}

/** What it is answered. */
export interface Response {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
}

export type Answer = (url: string, response: Response) => Promise<unknown>;

/**
 * The longest reason that is told, in characters: an answer has at most 4096 bytes
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref-responses.html).
 */
const LONGEST_REASON = 1000;

/** Answers a request once `work` is done. Whatever `work` rejects with fails the deployment, with its reason. */
export async function answered<Properties>(
  request: Request<Properties>,
  PhysicalResourceId: string,
  answer: Answer,
  work: () => Promise<void>,
): Promise<void> {
  const { ResponseURL, StackId, RequestId, LogicalResourceId } = request;
  const told = { PhysicalResourceId, StackId, RequestId, LogicalResourceId };
  try {
    await work();
  } catch (error) {
    await answer(ResponseURL, { Status: 'FAILED', Reason: String(error).slice(0, LONGEST_REASON), ...told });
    return;
  }
  await answer(ResponseURL, { Status: 'SUCCESS', ...told });
}
