import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Whether new requests are welcome: no longer so once a stop has begun. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  open = true;

  beforeApplicationShutdown(): void {
    this.open = false;
  }
}
