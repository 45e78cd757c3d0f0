"""What speaks for one person or another: titles, trades, ages, company, subjects."""
