import { graphql } from 'relay-runtime';

graphql`
  query PersonQuery($code: PersonCode!) {
    practitioner(code: $code) {
      ...Person_standing
    }
    practitioners(first: 10) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

graphql`
  fragment Person_standing on Practitioner {
    id
    codes
    standing {
      status
      lastDay
    }
  }
`;

graphql`
  fragment Person_sanctions on Query
  @refetchable(queryName: "PersonSanctionsQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "Cursor" }) {
    sanctions(first: $first, after: $after) @connection(key: "Person_sanctions") {
      edges {
        node {
          __typename
        }
      }
    }
  }
`;

graphql`
  mutation PersonMutation($entries: [EntryInput!]!) {
    submit(entries: $entries) {
      results {
        id
        result
        person
      }
    }
  }
`;

graphql`
  subscription PersonSubscription($after: Cursor) {
    events(after: $after) {
      __typename
      cursor
      ... on StatusChanged {
        before
        after
      }
    }
  }
`;
