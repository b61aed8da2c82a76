using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Store;

/// <summary>
/// The sum, modulo 2^256, of the SHA-256 of lines: the same in whatever order they come, and whoever keeps lines of its own can take one
/// away and add another.
/// </summary>
public sealed class StateDigest
{
    private const int Words = 4;

    // The lowest first.
    private readonly ulong[] _sum = new ulong[Words];

    public void Add(string line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(line), hash);
        UInt128 carry = 0;
        for (var i = 0; i < Words; i++)
        {
            carry += (UInt128)_sum[i] + BinaryPrimitives.ReadUInt64BigEndian(hash[((Words - 1 - i) * sizeof(ulong))..]);
            _sum[i] = (ulong)carry;
            carry >>= 64;
        }
    }

    /// <summary>64 hexadecimal digits, the highest first.</summary>
    public override string ToString() => string.Concat(_sum.Reverse().Select(word => word.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)));
}
