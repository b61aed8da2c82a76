using Hub.Domain;
using Hub.Store;

namespace Hub.Importing;

/// <summary>A file opened for import: its rows, and how far the reading has got.</summary>
public abstract class RowSource(string path) : IDisposable
{
    public string Path { get; } = path;

    /// <summary>Registrations come before decisions, and both before entries that may refer to them.</summary>
    public abstract int Order { get; }

    /// <summary>Whether rows are read without looking at the ledger: then they can be while those before them are being written.</summary>
    public abstract bool ReadsAhead { get; }

    /// <summary>What the sender should know before anything else.</summary>
    public abstract IReadOnlyList<string> Notes { get; }

    /// <summary>From 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>Rows in file order, a bounded number at a time.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<ImportRow>> ChunksAsync(CancellationToken cancellation);

    /// <summary>The file's name for the field that a refusal is about; empty for the whole row.</summary>
    public abstract string ColumnOf(Refusal refusal);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
