namespace Hub.Store;

/// <summary>What a record is found by.</summary>
internal interface IRecordKey
{
    ulong Hash { get; }

    bool IsOf(PersonRecord record);
}
