import { App } from 'aws-cdk-lib';
import { harden } from 'cdk-bulwark/cdk';
import { Shop } from './lib/shop';

const app = new App();
harden(app);
new Shop(app, 'Shop');
