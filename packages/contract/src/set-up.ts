// First run of a real store.
import { Type } from 'typebox';
import { Done, endpoint, shape, Text } from './endpoint.ts';
import { Username } from './organisation.ts';
import { Password } from './own-log-in.ts';

export const setUp = {
  state: endpoint({
    method: 'GET',
    path: '/set-up',
    permission: 'anyone',
    summary: 'Whether the first store is still to be set up',
    reply: shape({ isNeeded: Type.Boolean() }),
  }),
  openStore: endpoint({
    method: 'POST',
    path: '/set-up',
    permission: 'anyone',
    summary: 'First run: makes the group, the first store and its administrator',
    body: shape({
      /** Said by the server when it starts without a store. */
      token: Text(40),
      groupName: Text(100),
      storeName: Text(100),
      storeCode: Type.String({ pattern: '^[0-9]{4}$' }),
      address: Text(200, 0),
      phone: Text(40, 0),
      administratorName: Text(60),
      username: Username,
      password: Password,
      bays: Type.Integer({ minimum: 1, maximum: 60 }),
    }),
    reply: Done,
    refusals: [
      'already-set-up',
      'set-up-token-wrong',
      'too-many-attempts',
      'password-too-short',
      'password-too-long',
      'password-contains-username',
      'password-contains-name',
      'password-too-simple',
    ],
  }),
};
