export { openParcel, sealParcel, type Parcel } from './parcel.js';
export { newSealingKey, type Jwk, type SealingKey } from './key.js';
