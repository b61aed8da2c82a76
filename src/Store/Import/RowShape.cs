using Hub.Domain;

namespace Hub.Store;

/// <summary>A kind of file: its columns and the entry that a row makes.</summary>
internal abstract class RowShape
{
    public abstract string Name { get; }

    public abstract IReadOnlyList<string> Required { get; }

    public abstract IReadOnlyList<string> Optional { get; }

    /// <summary>By the contract's name of a field, the column that it is read from.</summary>
    public abstract IReadOnlyDictionary<string, string> Columns { get; }

    public bool Knows(string column) => Required.Contains(column) || Optional.Contains(column);

    /// <summary>Null, or of no use, when the row noted a fault.</summary>
    public abstract Entry? Read(RowReader row);
}
