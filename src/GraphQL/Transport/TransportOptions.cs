using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.Transport.Documents;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport;

/// <summary>Bounds and habits of the transports.</summary>
public sealed record TransportOptions
{
    /// <summary>The largest request, or message on a socket, in bytes; beyond it 413, or a close.</summary>
    public int MaxRequestBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>The most requests that one POST may send as a list; beyond it MAX_BATCH. With 0 lists are not answered.</summary>
    public int MaxBatch { get; init; } = 10;

    /// <summary>The most sockets that may be open at once; one more is answered 503. Each takes a descriptor of the process.</summary>
    public int MaxSockets { get; init; } = 10_000;

    /// <summary>Counts those that are.</summary>
    public OpenCount OpenSockets { get; init; } = OpenCount.OfSockets();

    /// <summary>How long a socket may stay open before connection_init comes (4408).</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a quiet socket or event stream hears where it stands.</summary>
    public TimeSpan PulseInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long what was begun may take to be finished and sent when the host stops; then connections are let go.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most operations that one socket may have open at a time.</summary>
    public int MaxOperationsPerSocket { get; init; } = 1000;

    /// <summary>Which text of GraphQL over HTTP the statuses follow.</summary>
    public StatusCodeEdition StatusCodes { get; init; }

    /// <summary>HTTP statuses of errors that have their own, by error code, for example 403 for one that says what may not be seen.</summary>
    public IReadOnlyDictionary<string, int> StatusByCode { get; init; } = new Dictionary<string, int>();

    /// <summary>The WWW-Authenticate of an answer with 403 and these errors; null where none is to be sent.</summary>
    public Func<HttpContext, IReadOnlyList<GraphQLError>, string?>? Challenge { get; init; }

    /// <summary>What of a response's extensions a header tells too, for callers who cannot read those: the header's name by the extension's.</summary>
    public IReadOnlyDictionary<string, string> ExtensionHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the documents are found that requests name by <c>documentId</c>; null when the host has none.</summary>
    public PersistedDocuments? Documents { get; init; }

    /// <summary>Whether persisted documents alone are answered, and no other text that a caller sends; a context can say so too.</summary>
    public bool PersistedDocumentsOnly { get; init; }

    /// <summary>How many bytes of documents callers may register by hash (Apollo's automatic persisted queries); 0 turns that off.</summary>
    public int AutomaticDocumentBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>The text of the whole schema as the host publishes it, with its comments; null: as the engine prints it.</summary>
    public string? PublishedSchema { get; init; }

    /// <summary>Whether a GET must show by a header that a browser has asked first; to be set where cookies let callers in.</summary>
    public bool RequirePreflight { get; init; }

    /// <summary>Whether responses, though not streams, are compressed for callers that accept it.</summary>
    public bool Compression { get; init; } = true;

    /// <summary>
    /// Whether they are compressed over HTTPS too. Where one response has a secret and text that an attacker chooses, its length gives the
    /// secret away (BREACH); tokens that travel in headers are not in the response.
    /// </summary>
    public bool CompressionOverHttps { get; init; }
}
