import { judge } from './post-office.ts';

test.each([
  [
    'an address that the server does not know',
    { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' },
    'refused',
    true,
  ],
  ['content that the server will not have', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused', true],
  ['an address that is none', { code: 'EENVELOPE', command: 'API' }, 'refused', true],
  [
    'a server that wants to see us again',
    { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' },
    'put-off',
    true,
  ],
  ['a full mailbox', { code: 'EMESSAGE', responseCode: 452, command: 'DATA' }, 'put-off', true],
  ['a server that goes away', { code: 'EMESSAGE', responseCode: 421, command: 'DATA' }, 'away', true],
  ['a server that does not know us', { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'away', true],
  ['a password that is wrong', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'away', true],
  ['a server that is not there', { code: 'ESOCKET', command: 'CONN', syscall: 'connect' }, 'away', true],
  ['a name that nobody knows', { code: 'EDNS', command: 'CONN', syscall: 'getaddrinfo' }, 'away', true],
  ['a line that broke, nobody knows when', { code: 'ECONNECTION', command: 'CONN' }, 'away', false],
  ['a server that fell silent', { code: 'ETIMEDOUT', command: 'CONN' }, 'away', false],
])('%s', (_what, error, kind, untouched) => {
  expect(judge(Object.assign(new Error('550 g.vos@school.example unknown'), error))).toEqual({
    kind,
    untouched,
    code: expect.stringMatching(/^[\w]+$/),
  });
});
