// Tells zod not to compile schemas with `new Function`, which the content security policy refuses. Imported before any schema.
import { config } from 'zod';

config({ jitless: true });
