import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/policy.js';
import { DeliverSealed } from './deliver-sealed.js';
import { ParcelResult, SealedParcelInput } from './sealing.graphql.js';

@Resolver()
export class SealingResolver {
  constructor(private readonly sealed: DeliverSealed) {}

  // Open to everyone: the answers must arrive while nobody, or somebody else, is signed in. Each parcel carries its own proof.
  @Public({ alone: true })
  @Mutation(() => [ParcelResult])
  deliverSealed(
    @Args('districtId', { type: () => ID }) districtId: string,
    @Args('parcels', { type: () => [SealedParcelInput] }) parcels: SealedParcelInput[],
  ) {
    return this.sealed.deliver(districtId, parcels);
  }
}
