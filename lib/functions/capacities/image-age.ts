import { OutdatedImage } from '../../runner/capacity';
import { Later } from '../../runner/later';
import { failureOf } from './failure';

/** What instances are launched from. */
export interface Version {
  readonly launchTemplate: string;
  /** A version of it by its number, so that no later one is launched unseen. None can be changed. */
  readonly version: string;
}

/** What is called of Amazon EC2 about images. */
export interface Images {
  describeLaunchTemplateVersions(input: object): Promise<{
    readonly LaunchTemplateVersions?: readonly { readonly LaunchTemplateData?: { readonly ImageId?: string } }[];
  }>;
  describeImages(input: object): Promise<{ readonly Images?: readonly { readonly CreationDate?: string }[] }>;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Refuses to start from the image of a launch template that was made more than some days ago, or of which that is not known.
 * A version names its image for good, unless it names a parameter that names one; so when it was made is asked once.
 */
export function refusingOld(
  client: Images,
  { launchTemplate, version }: Version,
  oldestDays: number,
  now: () => number,
): () => Promise<void> {
  const which = `version ${version} of the launch template ${launchTemplate}`;
  let known: { readonly image: string; readonly made: number } | undefined;
  return async () => {
    known ??= await ask();
    const days = Math.floor((now() - known.made) / DAY);
    if (days >= oldestDays)
      throw new OutdatedImage(
        `the image ${known.image} of ${which} is ${days} days old, and ${oldestDays} is too old: build a new one and deploy it`,
      );
  };

  async function ask() {
    try {
      const { LaunchTemplateVersions: [found] = [] } = await client.describeLaunchTemplateVersions({
        ...{ LaunchTemplateId: launchTemplate, Versions: [version] },
      });
      const image = found?.LaunchTemplateData?.ImageId ?? '';
      if (!/^ami-\w+$/.test(image))
        throw new OutdatedImage(
          `${which} names no image but '${image}', whose age may change: give the id of an image`,
        );
      const made = await madeAt(image);
      if (Number.isNaN(made))
        throw new OutdatedImage(
          `how old the image ${image} of ${which} is cannot be seen: build a new one and deploy it`,
        );
      return { image, made };
    } catch (error) {
      const { isThrottled, message } = failureOf(error);
      throw isThrottled ? new Later(message) : error;
    }
  }

  /** In milliseconds, and NaN of one that is gone, or not shown because it is deprecated. */
  async function madeAt(image: string): Promise<number> {
    try {
      const { Images: [found] = [] } = await client.describeImages({ ImageIds: [image] });
      return Date.parse(found?.CreationDate ?? '');
    } catch (error) {
      if (failureOf(error).name.startsWith('InvalidAMIID')) return Number.NaN;
      throw error;
    }
  }
}
