// The one page that works by itself: it is kept on the device and needs its scripts there.
export const csr = true;
