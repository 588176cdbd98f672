// What is used of pngjs, which brings no types.
declare module "pngjs" {
  export class PNG {
    constructor(size: { width: number; height: number });
    readonly width: number;
    readonly height: number;
    readonly data: Buffer; // four bytes a pixel
    static sync: { read(bytes: Buffer): PNG; write(picture: PNG): Buffer };
  }
}
