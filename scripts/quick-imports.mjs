// Loaded before the server: spares Node reading one big package.json again for each file of a package.
// Node asks the package's package.json for the format of every .js file and parses it anew each time; that of drizzle-orm is
// 180 kB and was half of the time the server took to start. Its files import each other by relative paths, and all are modules.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isInside = specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/');
    // Its CommonJS half, should anything ask for it, goes the ordinary way.
    if (!isInside || !specifier.endsWith('.js')) return nextResolve(specifier, context);
    return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
  },
});
