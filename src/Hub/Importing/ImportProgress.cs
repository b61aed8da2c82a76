namespace Hub.Importing;

/// <summary>How far an import is: what was read of the file, from 0 to 1, and how many of its rows the ledger has answered for.</summary>
public sealed record ImportProgress(double Done, int Rows);
