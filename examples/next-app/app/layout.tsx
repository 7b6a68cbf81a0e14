import type { ReactNode } from 'react';
import 'react-privacy-center/styles.css';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="de">
      <body>{children}</body>
    </html>
  );
}
