import { describe, expect, it } from 'vitest';
import { faultForLog } from './fault-for-log.ts';

describe('what the log keeps of a failure', () => {
  it('is where it failed and on which constraint, not whose row it was', () => {
    const fault = Object.assign(new Error('duplicate key value violates unique constraint "parties_mobile_key"'), {
      code: '23505',
      table: 'parties',
      constraint: 'parties_mobile_key',
      detail: 'Key (mobile)=(13812345678) already exists.',
      parameters: ['王芳'],
    });
    const kept = faultForLog(fault);
    expect(kept).toMatchObject({ code: '23505', table: 'parties', constraint: 'parties_mobile_key' });
    expect(kept.stack).toContain('fault-for-log.test.ts');
    expect(JSON.stringify(kept)).not.toMatch(/13812345678|王芳/);
  });

  it('has no phone or ID number even where the message quotes one', () => {
    expect(JSON.stringify(faultForLog(new Error('invalid input syntax for type uuid: "13812345678"')))).not.toContain('13812345678');
    expect(faultForLog('138 1234 5678 broke it')).toMatchObject({ type: 'string', message: '13… broke it' });
  });
});
