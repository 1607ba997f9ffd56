import { randomUUID } from 'node:crypto';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import type { sendUnaryData, ServerUnaryCall, UntypedServiceImplementation } from '@grpc/grpc-js';

export const gossipDefinition = gossipGrpc.GossipService;

/** The Gossip service: a cluster of this one node, under the address by which the client reached it. */
export function gossipHandlers(): UntypedServiceImplementation {
  const instanceId = randomUUID();
  return {
    read: (call: ServerUnaryCall<unknown, unknown>, answer: sendUnaryData<gossipPb.ClusterInfo>) =>
      answer(null, clusterOf(instanceId, new URL(`http://${call.getHost()}`))),
  };
}

function clusterOf(instanceId: string, { hostname, port }: URL): gossipPb.ClusterInfo {
  const endPoint = new gossipPb.EndPoint();
  endPoint.setAddress(hostname);
  endPoint.setPort(Number(port || '80'));
  const member = new gossipPb.MemberInfo();
  member.setInstanceId(new sharedPb.UUID().setString(instanceId));
  member.setTimeStamp(`${Date.now()}0000`);
  member.setState(gossipPb.MemberInfo.VNodeState.LEADER);
  member.setIsAlive(true);
  member.setHttpEndPoint(endPoint);
  const cluster = new gossipPb.ClusterInfo();
  cluster.addMembers(member);
  return cluster;
}
