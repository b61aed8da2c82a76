using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>Who was told what of whom: one record an answer, chained by hash, written before the answer leaves.</summary>
public sealed class AuditLog : IAsyncDisposable
{
    private readonly AuditWriter _writer;
    private readonly LookupCounts _lookups;
    private readonly DisclosureReader _disclosures;
    private readonly AuditHeads _heads;
    private readonly AuditPruning _pruning;

    internal AuditLog(Database database, AuditOptions options, TimeProvider clock, ILogger logger)
    {
        _writer = new AuditWriter(new AuditChain(database, options.Node), options.Timeout, logger);
        _lookups = new LookupCounts(_writer, clock);
        _disclosures = new DisclosureReader(database);
        _heads = new AuditHeads(database, clock);
        _pruning = new AuditPruning(database, _writer, clock);
    }

    /// <summary>Returns once the disclosure is durable; then the answer may leave.</summary>
    /// <exception cref="AuditUnavailableException">It could not be written.</exception>
    public ValueTask WriteAsync(Disclosure disclosure, CancellationToken cancellation) => new(_writer.WriteAsync(AuditDraft.Of(disclosure), cancellation));

    /// <summary>Counts a look-up of public statuses; written with others within seconds.</summary>
    /// <exception cref="AuditUnavailableException">Nothing could be written for a minute.</exception>
    public void Count(PublicLookup lookup) => _lookups.Add(lookup);

    /// <summary>Returns once the operator's act is on record.</summary>
    /// <exception cref="AuditUnavailableException">It could not be written.</exception>
    public Task NoteAsync(AuditNote note, CancellationToken cancellation) => _writer.WriteAsync(AuditDraft.Of(note), cancellation);

    /// <summary>The disclosures that gave out or withheld fields of persons, the newest first.</summary>
    /// <exception cref="FormatException">The cursor is not one of this list.</exception>
    public Task<DisclosurePage> DisclosuresAsync(DisclosureFilter where, Paging paging, CancellationToken cancellation) => _disclosures.PageAsync(where, paging, cancellation);

    /// <summary>The disclosure at this place of a node's chain; null where there is none of what is asked for.</summary>
    public Task<FiledDisclosure?> DisclosureAsync(string node, long sequence, DisclosureFilter where, CancellationToken cancellation) => _disclosures.FindAsync(node, sequence, where, cancellation);

    /// <summary>Writes what has been counted so far.</summary>
    public Task FlushAsync() => _lookups.FlushAsync();

    /// <summary>Signs where each node's chain ends, if it has grown.</summary>
    /// <returns>The new heads, to be kept outside the database too.</returns>
    public Task<IReadOnlyList<SignedHead>> SignAsync(AuditKey key, CancellationToken cancellation) => _heads.SignAsync(key, cancellation);

    /// <summary>Removes what was signed before a moment, and notes it.</summary>
    /// <returns>The heads up to which chains were pruned.</returns>
    /// <exception cref="AuditUnavailableException">It could not be noted, so it was not done.</exception>
    public Task<IReadOnlyList<SignedHead>> PruneAsync(DateTimeOffset before, HeadKeys keys, CancellationToken cancellation) => _pruning.PruneAsync(before, keys, cancellation);

    /// <summary>What waits is still written; nothing more is taken.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lookups.DisposeAsync();
        await _writer.DisposeAsync();
    }
}
