import { aPhotograph } from '../../../test/a-photograph.js';
import { readExif } from '../read-exif.js';
import { mediaTypeOf, pointOf, takenAtOf, uploadRefused } from './evidence-file.js';

const limits = { maxBytes: 100, ticketMinutes: 30, mediaTypes: ['image/jpeg', 'application/pdf'] };
const order = { mediaType: 'image/jpeg', size: 100, sha256: 'a'.repeat(64) };

describe('证据文件', () => {
  it('类型、大小、摘要不合要求的，上传前就拒绝', () => {
    expect(uploadRefused(order, limits)).toBeNull();
    expect(uploadRefused({ ...order, mediaType: 'text/html' }, limits)).toMatchObject({
      because: 'FILE_TYPE_NOT_ALLOWED',
    });
    expect(uploadRefused({ ...order, size: 101 }, limits)).toEqual({ because: 'FILE_TOO_LARGE', maxBytes: 100 });
    expect(uploadRefused({ ...order, size: 0 }, limits)).toEqual({ because: 'FILE_EMPTY' });
    expect(uploadRefused({ ...order, sha256: 'xyz' }, limits)).toEqual({ because: 'FILE_DIGEST' });
  });

  it.each([
    ['image/jpeg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['image/png', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['application/pdf', Buffer.from('%PDF-1.7\n')],
    ['image/heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    [null, Buffer.from('<html><script>')],
    [null, Buffer.from('PK\x03\x04')],
    [null, Buffer.from('\0\0\0\x18ftypmp42', 'latin1')],
    [null, Buffer.alloc(0)],
  ])('由内容认定类型：%s', (type, head) => {
    expect(mediaTypeOf(head)).toBe(type);
  });

  it('拍摄时间没有时区的按北京时间，写明时区的按所写', () => {
    expect(takenAtOf('2026:09:24 08:30:00', undefined)?.toISOString()).toBe('2026-09-24T00:30:00.000Z');
    expect(takenAtOf('2026:09:24 08:30:00', '+09:00')?.toISOString()).toBe('2026-09-23T23:30:00.000Z');
    expect(takenAtOf('0000:00:00 00:00:00', undefined)).toBeNull();
    expect(takenAtOf(undefined, undefined)).toBeNull();
    expect(pointOf(36.68, 117.07)).toEqual({ latitude: 36.68, longitude: 117.07 });
    expect(pointOf(0, 0)).toBeNull();
    expect(pointOf(95, 0)).toBeNull();
  });

  it('照片里的拍摄时间和地点读得出来；没有的、坏的，只当没有写', async () => {
    const photo = aPhotograph({ takenAt: '2026:09:24 08:30:00', latitude: 36.6812, longitude: 117.0701 });
    const facts = await readExif(photo, 'image/jpeg');
    expect(facts.takenAt?.toISOString()).toBe('2026-09-24T00:30:00.000Z');
    expect(facts.place?.latitude).toBeCloseTo(36.6812, 4);
    expect(facts.place?.longitude).toBeCloseTo(117.0701, 4);
    expect(await readExif(aPhotograph(), 'image/jpeg')).toEqual({ takenAt: null, place: null });
    expect(await readExif(photo.subarray(0, 30), 'image/jpeg')).toEqual({ takenAt: null, place: null });
    expect(await readExif(Buffer.from('%PDF-1.7'), 'application/pdf')).toEqual({ takenAt: null, place: null });
  });
});
