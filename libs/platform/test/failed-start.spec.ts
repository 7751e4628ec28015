import { Controller, Get } from '@nestjs/common';
import { capability, defineService, Public } from '../src/index.ts';
import { startTestService } from '../src/testing/index.ts';

@Controller('v1/failing')
@Public()
class Failing {
  @Get()
  read() {
    return {};
  }
  onModuleInit() {
    throw new Error('does not start');
  }
}

const starting = capability({ name: 'starting', about: 'Does not start.', controllers: [Failing] });

// A test process ends only once nothing is open: this one hangs when something is left.
test('a service that fails to start leaves nothing open', async () => {
  const failing = defineService({ name: 'failing', title: 'Start niet', capabilities: [starting] });
  await expect(startTestService(failing)).rejects.toThrow('does not start');
});
