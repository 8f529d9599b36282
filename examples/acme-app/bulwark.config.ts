import { baselineFor } from '@acme/baseline';
import { defineConfig } from 'cdk-bulwark';

export default defineConfig(baselineFor('shop'), { name: 'shop', rules: { 's3/bucket-versioned': 'error' } });
