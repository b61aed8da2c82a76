namespace Hub.Store;

/// <summary>Spreads keys that are much alike over the whole of a table.</summary>
internal static class Scatter
{
    public static ulong Of(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 32)) * 0x9E3779B97F4A7C15;
            bits = (bits ^ (bits >> 29)) * 0xBF58476D1CE4E5B9;
            return bits ^ (bits >> 32);
        }
    }
}
