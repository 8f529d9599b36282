/**
 * The most findings that one call takes, of 6 MB at most, and one of ours has some kB:
 * https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html
 */
export const AT_ONCE = 100;

/** Security Hub as it takes findings. The runtime brings its client. */
export interface TakesFindings {
  batchImportFindings(input: object): Promise<{
    readonly FailedCount?: number;
    readonly FailedFindings?: readonly {
      readonly Id?: string;
      readonly ErrorCode?: string;
      readonly ErrorMessage?: string;
    }[];
  }>;
}
