namespace GraphQL.Transport.Documents;

/// <summary>
/// The host's persisted documents: the source text in UTF-8 of the one with that id (see <see cref="DocumentId"/>), or null. It is asked at each
/// request that names one, so whatever is slow should be kept by the host.
/// </summary>
public delegate ValueTask<byte[]?> PersistedDocuments(string id, CancellationToken cancellation);
