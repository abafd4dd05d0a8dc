import { z } from 'zod';

// zod would otherwise probe for eval when the first schema is made, which the content security policy reports.
z.config({ jitless: true });
