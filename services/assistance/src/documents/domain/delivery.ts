/** What is written down of a delivery beside how and when; it holds names, so it is sealed. */
export type DeliveryDetails = {
  readonly witnesses?: readonly string[];
  readonly trackingNumber?: string;
  readonly note?: string;
};
