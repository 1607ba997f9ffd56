import { randomUUID } from 'node:crypto';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import { type Handler, unary } from '../transport/handlers.js';

/** The Gossip service: a cluster of this one node, under the address by which the client reached it. */
export function gossipHandlers(): Map<string, Handler> {
  const instanceId = randomUUID();
  const read = unary((_request, call) =>
    clusterOf(instanceId, new URL(`http://${call.headers[':authority'] ?? 'localhost'}`)),
  );
  return new Map([['/event_store.client.gossip.Gossip/Read', read]]);
}

function clusterOf(instanceId: string, { hostname, port }: URL): Buffer {
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
  return Buffer.from(cluster.serializeBinary());
}
