namespace Hub.Store;

/// <summary>One value of a table: text as it stands, and what the file says of its type.</summary>
/// <param name="Text">Trimmed; a number in its shortest form, a day as yyyy-MM-dd.</param>
/// <param name="IsNumber">Stored as a number: digits beyond the fifteenth are lost.</param>
internal readonly record struct Cell(string Text, bool IsNumber = false)
{
    public bool IsEmpty => string.IsNullOrEmpty(Text);
}
